/** The part of a pino logger that is needed here. */
export interface Log {
  debug(fields: object): void;
  info(fields: object): void;
  warn(fields: object): void;
  error(fields: object): void;
}
