import {
  feedEnvironment,
  kafkaEnvironment,
  logEnvironment,
  parseEnvironment,
  portWithDefault,
  serverEnvironment,
} from '@courtside/service-kit';
import { z } from 'zod';

const environment = z.object({
  ...kafkaEnvironment,
  ...feedEnvironment,
  ...serverEnvironment,
  ...logEnvironment,
  PORT: portWithDefault(8082),
});

export type Config = Readonly<z.output<typeof environment>>;

/** @throws {ServiceKitError} `ENVIRONMENT_INVALID`, which lists every problem at once. */
export const parseConfig = (env: NodeJS.ProcessEnv): Config => parseEnvironment(environment, env);
