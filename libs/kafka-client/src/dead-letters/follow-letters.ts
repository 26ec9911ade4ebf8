import { pause } from '../back-off.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { KafkaClientError } from '../errors.ts';
import { followRecords } from '../look/follow-records.ts';
import type { Problems } from '../problems.ts';
import { type DeadLetter, type LetterPlace, letterTopicOf, parseLetterKey } from './dead-letter.ts';
import { readLetter } from './letter-record.ts';

/** There is no topic before the first letter; until then this is how late a letter of another instance is noticed. */
const absentIntervalMs = 2_000;

export interface LetterHandlers {
  letter(letter: DeadLetter): void;
  removed(place: LetterPlace): void;
  /** Everything was told that there was at the start; called once. */
  caughtUp(): void;
}

/** Tells of the letters of a consumer from the first one on, until `stop` aborts. */
export async function followLetters(
  consumer: string,
  config: KafkaClientConfig,
  problems: Problems,
  stop: AbortSignal,
  handlers: LetterHandlers,
): Promise<void> {
  const topic = prefixed(config, letterTopicOf(consumer));
  let isCaughtUp = false;
  const caughtUp = () => {
    if (!isCaughtUp) handlers.caughtUp();
    isCaughtUp = true;
  };
  while (!stop.aborted) {
    try {
      for await (const records of followRecords(topic, config, 'beginning', stop, problems)) {
        for (const { raw } of records) tell(raw, handlers);
        if (records.length === 0) caughtUp();
      }
    } catch (cause) {
      if (!(cause instanceof KafkaClientError) || cause.code !== 'TOPIC_UNKNOWN') throw cause;
      caughtUp();
      await pause(absentIntervalMs, stop);
    }
  }
}

function tell(raw: Parameters<typeof readLetter>[0], handlers: LetterHandlers): void {
  const place = raw.key === null ? undefined : parseLetterKey(raw.key.toString());
  if (place === undefined) return;
  const letter = readLetter(raw);
  if (letter) handlers.letter(letter);
  else handlers.removed(place);
}
