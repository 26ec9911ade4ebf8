import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.ts';

export type ServiceLog = Logger;

const secretNames = ['password', 'KAFKA_SASL_PASSWORD', 'SCHEMA_REGISTRY_PASSWORD', 'authorization', 'Authorization'];
const secretDepthMax = 4; // log.info({ config: { kafka: { sasl: { password } } } }) is the deepest that makes sense.

/**
 * A logger that writes JSON lines to standard output (or `destination`), at once, so that a crash loses none.
 *
 * Use: `log.info({ event: 'constant.name', ...data })`. Errors go into `cause`, `error` or `err` and are written as
 * message, code, stack and causes. Passwords are replaced wherever they stand.
 */
export function createLog(service: string, level: string, destination?: DestinationStream): ServiceLog {
  const options = {
    level,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { cause: describeError, error: describeError, err: describeError },
    redact: { paths: secretPaths(), censor: '[hidden]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function secretPaths(): string[] {
  const prefixes = Array.from({ length: secretDepthMax }, (_, depth) => '*.'.repeat(depth));
  return prefixes.flatMap((prefix) => secretNames.map((name) => prefix + name));
}
