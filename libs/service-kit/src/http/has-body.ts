import type { IncomingMessage } from 'node:http';

/** Whether a body follows. No service takes one: the connection ends with the answer, before anybody reads on. */
export const hasBody = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
