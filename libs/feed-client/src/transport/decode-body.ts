/**
 * The text of a JSON body: UTF-8 (RFC 8259, 8.1), without a byte order mark, which `JSON.parse` refuses.
 *
 * @throws {TypeError} for bytes that are no UTF-8: read forgivingly, a name would hold marks in place of its letters.
 */
export function decodeBody(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
