import { parseArgs } from 'node:util';
import { parseLetterKey } from '@courtside/kafka-client';
import { TopicCliError } from '../errors.ts';

export interface DlqOptions {
  readonly action: 'list' | 'show' | 'redrive' | 'help';
  /** Letters by their keys; empty: all. */
  readonly keys: readonly string[];
  readonly consumer: string;
}

export const usage = `Looks at the records that a consumer could not read, and has them read again.

  npm run dlq -- list                                 which there are, and why
  npm run dlq -- show courtside.scores/0/1234         one of them, byte for byte
  npm run dlq -- redrive courtside.scores/0/1234      read it again, now that it may be read
  npm run dlq -- redrive --all

  --consumer NAME    whose (display-consumer without it): they stand in courtside.NAME.dlq
  --all              redrive: every one there is
  --help             this

An entry is named by topic, partition and offset of its record. Redrive writes nothing to the topic of the record: the
consumer reads that offset again, and removes the entry when it could. Asking twice does nothing twice. A consumer that
starts again does the same by itself.

KAFKA_BROKERS, SCHEMA_REGISTRY_URL and KAFKA_TOPIC_PREFIX say where to look; without them, where npm start listens.
`;

const known = {
  consumer: { type: 'string' },
  all: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/**
 * Reads the words behind `npm run dlq --`.
 *
 * @throws {TopicCliError} `OPTIONS_INVALID` listing every problem at once.
 */
export function parseDlqOptions(args: readonly string[]): DlqOptions {
  const words = parseArgs({ args: [...args], options: known, strict: false, tokens: true, allowPositionals: true });
  const [action = 'help', ...keys] = words.positionals;
  const consumer = words.values.consumer ?? 'display-consumer';
  if (words.values.help === true || words.positionals.length === 0) return { action: 'help', keys: [], consumer: '' };
  const problems = [
    ...words.tokens.flatMap((token) =>
      token.kind === 'option' && !(token.name in known) ? [`${token.rawName} is no option`] : [],
    ),
    ...problemsOfAction(action, keys, words.values.all === true),
    ...keys.flatMap((key) => (parseLetterKey(key) ? [] : [`"${key}" is no entry: write topic/partition/offset`])),
    ...(typeof consumer === 'string' && /^[\w.-]+$/.test(consumer) ? [] : ['--consumer needs a name']),
  ];
  if (problems.length > 0) {
    const advice = 'npm run dlq -- --help tells what there is';
    throw new TopicCliError('OPTIONS_INVALID', `Cannot look at dead letters:\n  ${problems.join('\n  ')}\n\n${advice}`);
  }
  return { action: action as DlqOptions['action'], keys, consumer: String(consumer) };
}

function problemsOfAction(action: string, keys: readonly string[], isAll: boolean): string[] {
  switch (action) {
    case 'list':
      return keys.length > 0 ? ['list takes no entry: show does'] : [];
    case 'show':
      return keys.length === 1 ? [] : ['show takes one entry'];
    case 'redrive':
      if (isAll) return keys.length > 0 ? ['--all and single entries exclude each other'] : [];
      return keys.length > 0 ? [] : ['redrive needs entries, or --all'];
    default:
      return [`"${action}" is nothing that can be done: list, show and redrive are`];
  }
}
