import { setTimeout as wait } from 'node:timers/promises';

/** How often a condition is asked again: short beside what is waited for, long beside the cost of asking. */
const attemptIntervalMs = 50;

/**
 * Asks again until the answer is as expected, and returns it.
 *
 * @throws {Error} naming what was waited for and the last answer, when `deadlineMs` have passed.
 */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  isExpected: (answer: Answer) => boolean,
  deadlineMs = 30_000,
): Promise<Answer> {
  const endsAt = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (isExpected(answer)) return answer;
    if (Date.now() > endsAt) {
      throw new Error(`Not within ${deadlineMs} ms: ${what}. Last answer: ${JSON.stringify(answer)?.slice(0, 2_000)}`);
    }
    await wait(attemptIntervalMs);
  }
}
