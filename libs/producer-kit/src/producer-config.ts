import {
  feedEnvironment,
  kafkaEnvironment,
  logEnvironment,
  parseEnvironment,
  portWithDefault,
  serverEnvironment,
} from '@courtside/service-kit';
import { z } from 'zod';

const environment = z.object({ ...kafkaEnvironment, ...feedEnvironment, ...serverEnvironment, ...logEnvironment });

/** What a producer takes from its environment. */
export type ProducerConfig = Readonly<z.output<typeof environment>>;

/**
 * Reads the environment of a producer that listens on `portDefault` unless told otherwise.
 *
 * @throws {ServiceKitError} `ENVIRONMENT_INVALID`, which lists every problem at once.
 */
export const parseProducerConfig = (env: NodeJS.ProcessEnv, portDefault: number): ProducerConfig =>
  parseEnvironment(environment.extend({ PORT: portWithDefault(portDefault) }), env);
