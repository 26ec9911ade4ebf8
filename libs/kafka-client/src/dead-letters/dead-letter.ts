import type { RecordHeader } from '../reader/reading.ts';

/** A record that a consumer could not read, as it is parked: with everything needed to look at it and to try again. */
export interface DeadLetter extends LetterPlace {
  readonly reason: string;
  /** Of the error of the decoder, cut; null when it was not asked. */
  readonly stack: string | null;
  /** Id that the first five bytes name; null when they name none. */
  readonly schemaId: number | null;
  /** The record's own key, value and headers, byte for byte. */
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: readonly RecordHeader[];
  /** How often reading it has failed. */
  readonly attemptCount: number;
  /** When it was parked last, epoch ms. */
  readonly parkedAtMs: number;
  /** When somebody asked for it to be read again, epoch ms; null when nobody waits for that. */
  readonly redriveAskedAtMs: number | null;
}

/** Where the record stands in the log. */
export interface LetterPlace {
  /** Without prefix. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** The topic of a consumer's dead letters, without prefix. */
export const letterTopicOf = (consumer: string): string => `courtside.${consumer}.dlq`;

/** One entry per record, however many instances park it and however often: the topic is compacted by this key. */
export const letterKey = ({ topic, partition, offset }: LetterPlace): string => `${topic}/${partition}/${offset}`;

/** Undefined for what is no key of a letter. */
export function parseLetterKey(key: string): LetterPlace | undefined {
  const [, topic, partition, offset] = /^([\w.-]{1,249})\/(\d{1,9})\/(\d{1,15})$/.exec(key) ?? [];
  if (topic === undefined) return undefined;
  return { topic, partition: Number(partition), offset: Number(offset) };
}
