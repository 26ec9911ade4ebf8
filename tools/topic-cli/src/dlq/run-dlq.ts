import {
  type DeadLetter,
  type KafkaClientConfig,
  letterKey,
  letterTopicOf,
  listTopics,
  readLetters,
  reasonOf,
  redriveLetters,
} from '@courtside/kafka-client';
import { TopicCliError } from '../errors.ts';
import type { DlqOptions } from './dlq-options.ts';
import { letterLines, listLines } from './letter-lines.ts';

export interface DlqOutput {
  print(line: string): void;
  say(line: string): void;
}

/** A consumer that runs answers within a second, one that has to look up schemas within a few. */
const redriveLimitMs = 30_000;

/**
 * Does what the options ask for; resolves when that is done or `stop` aborts.
 *
 * @throws {TopicCliError} `CLUSTER_UNREACHABLE`, `LETTER_UNKNOWN`, `NOT_REDRIVEN` when the consumer does not answer or
 * still cannot read some of the records.
 */
export async function runDlq(
  options: DlqOptions,
  config: KafkaClientConfig,
  output: DlqOutput,
  stop: AbortSignal,
): Promise<void> {
  await expectCluster(config);
  const letters = await readLetters(options.consumer, config, stop);
  if (options.action === 'list') return list(letters, options.consumer, output);
  const chosen = choose(letters, options);
  if (options.action === 'redrive') return redrive(chosen, options.consumer, config, output, stop);
  for (const letter of chosen) for (const line of letterLines(letter, Date.now())) output.print(line);
}

async function expectCluster(config: KafkaClientConfig): Promise<void> {
  try {
    await listTopics(config);
  } catch (cause) {
    const advice = 'Does the board run? npm start starts it. KAFKA_BROKERS leads to another cluster.';
    throw new TopicCliError('CLUSTER_UNREACHABLE', `${reasonOf(cause)}\n${advice}`, cause);
  }
}

function list(letters: readonly DeadLetter[], consumer: string, { print, say }: DlqOutput): void {
  if (letters.length === 0) say(`${letterTopicOf(consumer)} is empty: ${consumer} could read everything`);
  else for (const line of listLines(letters, Date.now())) print(line);
}

function choose(letters: readonly DeadLetter[], { keys, consumer }: DlqOptions): readonly DeadLetter[] {
  if (keys.length === 0) return letters;
  const byKey = new Map(letters.map((letter) => [letterKey(letter), letter]));
  const unknown = keys.filter((key) => !byKey.has(key));
  if (unknown.length > 0) {
    const names = unknown.map((key) => `"${key}"`).join(', ');
    throw new TopicCliError(
      'LETTER_UNKNOWN',
      `Cannot find ${names} in ${letterTopicOf(consumer)}: npm run dlq -- list`,
    );
  }
  return [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
}

async function redrive(
  letters: readonly DeadLetter[],
  consumer: string,
  config: KafkaClientConfig,
  { print, say }: DlqOutput,
  stop: AbortSignal,
): Promise<void> {
  if (letters.length === 0) return say(`${letterTopicOf(consumer)} is empty: there is nothing to read again`);
  const limit = AbortSignal.timeout(redriveLimitMs);
  const counts = { removed: 0, parkedAgain: 0 };
  await redriveLetters(consumer, letters, config, {
    stop: AbortSignal.any([stop, limit]),
    told(letter, outcome) {
      counts[outcome.kind] += 1;
      const how =
        outcome.kind === 'removed'
          ? 'was read; the entry is removed'
          : `still cannot be read: ${outcome.letter.reason}`;
      print(`${letterKey(letter)}  ${how}`);
    },
  });
  const silent = letters.length - counts.removed - counts.parkedAgain;
  if (stop.aborted || silent + counts.parkedAgain === 0) return;
  const reasons = [
    ...(counts.parkedAgain > 0 ? [`${counts.parkedAgain} of ${letters.length} still cannot be read`] : []),
    ...(silent > 0 ? [`${consumer} said nothing of ${silent} within ${redriveLimitMs / 1_000} s: does it run?`] : []),
  ];
  throw new TopicCliError('NOT_REDRIVEN', `Cannot redrive everything: ${reasons.join('; ')}`);
}
