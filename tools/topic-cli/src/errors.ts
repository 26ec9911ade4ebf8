export type TopicCliErrorCode =
  | 'OPTIONS_INVALID'
  | 'TOPIC_UNKNOWN'
  | 'CLUSTER_UNREACHABLE'
  | 'LETTER_UNKNOWN'
  | 'NOT_REDRIVEN';

/** What keeps a command from its work. The message is written for the person at the terminal. */
export class TopicCliError extends Error {
  override readonly name = 'TopicCliError';
  readonly code: TopicCliErrorCode;

  constructor(code: TopicCliErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
