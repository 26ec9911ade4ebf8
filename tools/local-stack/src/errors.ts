export const errorCodes = [
  'JAVA_MISSING',
  'MAVEN_MISSING',
  'DOCKER_MISSING',
  'FETCH_FAILED',
  'CHECKSUM_MISMATCH',
  'FOLDER_UNUSABLE',
  'FOLDER_IN_USE',
  'PORT_IN_USE',
  'PROCESS_ENDED',
  'NOT_READY',
  'OPTIONS_INVALID',
] as const;
export type LocalStackErrorCode = (typeof errorCodes)[number];

/** What keeps the stack or a service from starting. The message is written for the person at the terminal. */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
  readonly code: LocalStackErrorCode;

  constructor(code: LocalStackErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The message of an error, or the text of anything else that was thrown. */
export const reasonOf = (cause: unknown): string => (Error.isError(cause) ? cause.message : String(cause));

/** The system's own code of an error (`EACCES`, `ENOSPC`), when it has one. */
export function systemCodeOf(cause: unknown): string | undefined {
  const code = Error.isError(cause) && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
