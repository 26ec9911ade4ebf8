/**
 * The body of an answer as text.
 *
 * @throws when it is longer than `byteCountMax`; what follows is not read then.
 */
export async function readText(answer: Response, byteCountMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of answer.body ?? []) {
    byteCount += chunk.length;
    if (byteCount > byteCountMax) throw new BodyTooLong(byteCountMax);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

export class BodyTooLong extends Error {
  constructor(byteCountMax: number) {
    super(`the answer has more than ${byteCountMax} bytes`);
  }
}
