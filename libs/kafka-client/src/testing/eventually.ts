import { pause } from '../back-off.ts';

const pollMs = 10;

/**
 * Looks again and again until `look` returns something other than undefined and false; resolves to that.
 *
 * @throws when it takes longer than `deadlineMs`, naming `what`, with the last error that `look` threw as cause.
 */
export async function eventually<Result>(
  what: string,
  look: () => Result | Promise<Result>,
  deadlineMs = 15_000,
): Promise<Exclude<Result, undefined | false>> {
  const startedAtMs = performance.now();
  let cause: unknown;
  while (performance.now() - startedAtMs < deadlineMs) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen as Exclude<Result, undefined | false>;
    } catch (error) {
      cause = error;
    }
    await pause(pollMs);
  }
  throw new Error(`Waited ${deadlineMs} ms in vain: ${what}`, { cause });
}
