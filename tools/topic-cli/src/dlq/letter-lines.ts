import { type DeadLetter, letterKey } from '@courtside/kafka-client';
import { age } from '../peek/age.ts';
import { visibleText } from '../peek/visible-text.ts';

const dumpedBytesMax = 512; // A screen of them; the rest is told by its size.
const bytesPerLine = 16;

/** One line for each letter under a head, as wide as it has to be. */
export function listLines(letters: readonly DeadLetter[], nowMs: number): string[] {
  const keys = letters.map(letterKey);
  const width = Math.max(5, ...keys.map(({ length }) => length));
  const line = (key: string, since: string, attempts: string, schemaId: string, reason: string) =>
    `${key.padEnd(width)}  ${since.padStart(7)}  ${attempts.padStart(8)}  ${schemaId.padStart(6)}  ${reason}`;
  return [
    line('entry', 'parked', 'attempts', 'schema', 'reason'),
    ...letters.map((letter, index) =>
      line(
        keys[index] ?? '',
        age(nowMs - letter.parkedAtMs),
        String(letter.attemptCount),
        letter.schemaId === null ? '-' : String(letter.schemaId),
        visibleText(letter.reason),
      ),
    ),
  ];
}

/** Everything about one letter. */
export function letterLines(letter: DeadLetter, nowMs: number): string[] {
  const { reason, attemptCount, schemaId, key, value, headers } = letter;
  return [
    letterKey(letter),
    `  parked    ${age(nowMs - letter.parkedAtMs)} ago, after ${attemptCount} ${attemptCount === 1 ? 'attempt' : 'attempts'}`,
    `  reason    ${visibleText(reason)}`,
    `  schema    ${schemaId ?? 'none is named'}`,
    `  key       ${key === null ? 'none' : bytesText(key)}`,
    ...headers.map(
      ({ name, value: own }) => `  header    ${visibleText(name)}: ${own === null ? 'null' : bytesText(own)}`,
    ),
    `  value     ${value === null ? 'null' : `${value.length} bytes`}`,
    ...(value === null ? [] : dump(value)),
  ];
}

function bytesText(bytes: Buffer): string {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? `"${visibleText(text)}"` : `0x${bytes.toString('hex')}`;
}

function dump(bytes: Buffer): string[] {
  const lines: string[] = [];
  for (let at = 0; at < Math.min(bytes.length, dumpedBytesMax); at += bytesPerLine) {
    const part = bytes.subarray(at, Math.min(at + bytesPerLine, dumpedBytesMax));
    const hex = [...part].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = part.toString('latin1').replace(/[^ -~]/g, '.');
    lines.push(`    ${at.toString(16).padStart(6, '0')}  ${hex.padEnd(bytesPerLine * 3 - 1)}  ${text}`);
  }
  return bytes.length > dumpedBytesMax ? [...lines, `    … ${bytes.length - dumpedBytesMax} bytes more`] : lines;
}
