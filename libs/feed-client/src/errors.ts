export const errorCodes = ['GAME_ID_UNSAFE'] as const;
export type FeedClientErrorCode = (typeof errorCodes)[number];

/** A mistake of the caller. What feeds do wrong is an outcome, not an error. */
export class FeedClientError extends Error {
  override readonly name = 'FeedClientError';
  readonly code: FeedClientErrorCode;

  constructor(code: FeedClientErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
