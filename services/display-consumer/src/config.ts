import {
  displayEnvironment,
  kafkaEnvironment,
  logEnvironment,
  parseEnvironment,
  serverEnvironment,
  wholeNumber,
} from '@courtside/service-kit';
import { z } from 'zod';

const environment = z.object({
  ...kafkaEnvironment,
  ...serverEnvironment,
  ...logEnvironment,
  ...displayEnvironment,
  /** 0 pushes every batch at once. */
  DISPLAY_TICK_MS: wholeNumber({ min: 0, max: 10_000 }).default(50),
});

export type Config = Readonly<z.output<typeof environment>>;

/** @throws {ServiceKitError} `ENVIRONMENT_INVALID` with every problem at once. */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  return parseEnvironment(environment, env);
}
