import type { KafkaClientConfig } from '../config.ts';
import { Problems } from '../problems.ts';
import { type DeadLetter, letterKey } from './dead-letter.ts';
import { followLetters } from './follow-letters.ts';
import { LetterWriter } from './letter-writer.ts';

/** The letters of a consumer that stand now, in the order in which they were parked; none when it has no topic yet. */
export async function readLetters(
  consumer: string,
  config: KafkaClientConfig,
  stop: AbortSignal,
): Promise<DeadLetter[]> {
  const letters = new Map<string, DeadLetter>();
  const done = new AbortController();
  await followLetters(consumer, config, new Problems(config.log, 'deadLetters'), AbortSignal.any([stop, done.signal]), {
    letter: (letter) => {
      letters.delete(letterKey(letter)); // To the end: it was parked again.
      letters.set(letterKey(letter), letter);
    },
    removed: (place) => void letters.delete(letterKey(place)),
    caughtUp: () => done.abort(),
  });
  return [...letters.values()];
}

/** What became of a letter after somebody has asked for its record to be read again. */
export type RedriveOutcome =
  | { readonly kind: 'removed' }
  | { readonly kind: 'parkedAgain'; readonly letter: DeadLetter };

/**
 * Asks the consumer to read these records again, and tells of each what became of it. Resolves when all are told, or
 * `stop` aborts. Asked twice, a record is applied once: the consumer forgives what it has seen.
 */
export async function redriveLetters(
  consumer: string,
  letters: readonly DeadLetter[],
  config: KafkaClientConfig,
  { stop, told }: { readonly stop: AbortSignal; told(letter: DeadLetter, outcome: RedriveOutcome): void },
): Promise<void> {
  const problems = new Problems(config.log, 'deadLetters');
  const open = new Map(letters.map((letter) => [letterKey(letter), letter]));
  const done = new AbortController();
  const ended = AbortSignal.any([stop, done.signal]);
  const asked = new Set<string>(); // What stands before our question in the topic is no answer to it.
  const tell = (key: string, outcome: RedriveOutcome) => {
    const letter = open.get(key);
    if (!letter || !asked.has(key)) return;
    open.delete(key);
    told(letter, outcome);
    if (open.size === 0) done.abort();
  };
  const writer = new LetterWriter(consumer, config, problems, ended);
  writer.open(() => true);
  const askedAtMs = Date.now();
  for (const letter of letters) {
    while (writer.write({ ...letter, redriveAskedAtMs: askedAtMs }) === 'full' && !ended.aborted)
      await writer.drained();
  }
  await writer.drained();
  await followLetters(consumer, config, problems, ended, {
    letter: (letter) => {
      const key = letterKey(letter);
      if (letter.redriveAskedAtMs === askedAtMs) asked.add(key);
      else tell(key, { kind: 'parkedAgain', letter });
    },
    removed: (place) => tell(letterKey(place), { kind: 'removed' }),
    caughtUp: () => {},
  });
  writer.close();
}
