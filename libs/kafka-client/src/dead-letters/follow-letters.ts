import { type KafkaClientConfig, prefixed } from '../config.ts';
import { followRecords } from '../look/follow-records.ts';
import type { Problems } from '../problems.ts';
import { type DeadLetter, type LetterPlace, letterTopicOf, parseLetterKey } from './dead-letter.ts';
import { readLetter } from './letter-record.ts';

export interface LetterHandlers {
  letter(letter: DeadLetter): void;
  removed(place: LetterPlace): void;
  /** Everything was told that there was at the start; called once. */
  caughtUp(): void;
}

/** Tells of the letters of a consumer from the first one on, until `stop` aborts. There is no topic before the first one. */
export async function followLetters(
  consumer: string,
  config: KafkaClientConfig,
  problems: Problems,
  stop: AbortSignal,
  handlers: LetterHandlers,
): Promise<void> {
  const topic = prefixed(config, letterTopicOf(consumer));
  let isCaughtUp = false;
  for await (const records of followRecords(topic, config, 'beginning', stop, problems, 'wait')) {
    for (const { raw } of records) tell(raw, handlers);
    if (records.length > 0 || isCaughtUp) continue;
    isCaughtUp = true;
    handlers.caughtUp();
  }
}

function tell(raw: Parameters<typeof readLetter>[0], handlers: LetterHandlers): void {
  const place = raw.key === null ? undefined : parseLetterKey(raw.key.toString());
  if (place === undefined) return;
  const letter = readLetter(raw);
  if (letter) handlers.letter(letter);
  else handlers.removed(place);
}
