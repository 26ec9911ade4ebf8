export const errorCodes = ['ENVIRONMENT_INVALID', 'ADDRESS_UNAVAILABLE'] as const;
export type ServiceKitErrorCode = (typeof errorCodes)[number];

/** What keeps a service from starting. The message is written for the person who starts it. */
export class ServiceKitError extends Error {
  override readonly name = 'ServiceKitError';
  readonly code: ServiceKitErrorCode;

  constructor(code: ServiceKitErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
