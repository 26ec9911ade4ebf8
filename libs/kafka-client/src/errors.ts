export const errorCodes = [
  'BROKER_UNREACHABLE',
  'CONTRACT_MISMATCH',
  'FACT_INVALID',
  'OWNERSHIP_LOST',
  'PUBLISH_REFUSED',
  'PUBLISH_TIMEOUT',
  'REGISTRY_UNAVAILABLE',
  'SCHEMA_UNKNOWN',
  'STOPPED',
  'TOPIC_UNKNOWN',
  'UNREADABLE',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The only error this package throws on purpose. `cause` holds what kafkajs, the registry or avsc said. */
export class KafkaClientError extends Error {
  override readonly name = 'KafkaClientError';
  readonly code: ErrorCode;
  /** Whether the same call can succeed later without a change of code, schema or rights. */
  readonly isRetriable: boolean;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.isRetriable = isRetriable(code);
  }
}

/** Exhaustive: a new code does not compile until it is placed. */
export function isRetriable(code: ErrorCode): boolean {
  switch (code) {
    case 'BROKER_UNREACHABLE':
    case 'PUBLISH_TIMEOUT':
    case 'REGISTRY_UNAVAILABLE':
      return true;
    case 'SCHEMA_UNKNOWN': // The registry answered; whoever wants to ask again does so after a while.
    case 'CONTRACT_MISMATCH': // The same schema will never fit; only a deploy can help.
    case 'FACT_INVALID':
    case 'OWNERSHIP_LOST':
    case 'PUBLISH_REFUSED':
    case 'STOPPED':
    case 'TOPIC_UNKNOWN':
    case 'UNREADABLE':
      return false;
    default:
      return code satisfies never;
  }
}

/** What went wrong in one line, whatever was thrown. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
