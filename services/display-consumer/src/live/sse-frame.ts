/** One event of a stream, as bytes that all viewers share. JSON has no line breaks, so one `data` line is enough. */
export function sseFrame(event: string, data: object, id?: string): Buffer {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`);
}
