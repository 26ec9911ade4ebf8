export const errorCodes = [
  'OPTIONS_INVALID',
  'RECORDING_UNREADABLE',
  'STATE_UNREADABLE',
  'STATE_UNWRITABLE',
  'PORT_UNAVAILABLE',
  'CONTROL_REFUSED',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Everything that the simulator refuses, with a message that says what and why. */
export class SimulatorError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SimulatorError';
    this.code = code;
  }
}

/** Why something failed, in the words of who noticed. */
export const reasonOf = (cause: unknown): string => (cause as Partial<Error> | null)?.message ?? String(cause);
