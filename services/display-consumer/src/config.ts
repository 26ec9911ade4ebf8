import {
  displayEnvironment,
  kafkaEnvironment,
  logEnvironment,
  parseEnvironment,
  serverEnvironment,
} from '@courtside/service-kit';
import { z } from 'zod';

const environment = z.object({
  ...kafkaEnvironment,
  ...serverEnvironment,
  ...logEnvironment,
  ...displayEnvironment,
});

export type Config = Readonly<z.output<typeof environment>>;

/** @throws {ServiceKitError} `ENVIRONMENT_INVALID` with every problem at once. */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  return parseEnvironment(environment, env);
}
