/** Facts are a few levels deep. A schema that holds itself can be as deep as its bytes reach, beyond what can be printed. */
const depthMax = 64;

/** A decoded value as JSON has it: bytes in base64; what lies deeper than 64 levels is `…`. */
export function plainValue(value: unknown, depthLeft = depthMax): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (depthLeft === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => plainValue(item, depthLeft - 1));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainValue(part, depthLeft - 1)]));
}
