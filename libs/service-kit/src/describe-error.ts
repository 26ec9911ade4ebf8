const causeDepthMax = 5; // Long enough for every chain seen; short enough for one that leads back to itself.

export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
}

/**
 * An error as plain data, causes included.
 *
 * Only these fields: errors of HTTP and Kafka clients carry whole requests and configurations, passwords among them.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!Error.isError(error)) return { type: typeof error, message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code: String(code) }),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || depth >= causeDepthMax ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}
