import { parseArgs } from 'node:util';
import type { StartingPoint } from '@courtside/kafka-client';
import { TopicCliError } from '../errors.ts';
import { parseStartingPoint } from './parse-starting-point.ts';

/** `short` fits into the line; `full` is whole; `json` is for programs. */
export type Format = 'short' | 'full' | 'json';

export interface PeekOptions {
  /** Without prefix; null = tell which there are. */
  readonly topic: string | null;
  readonly from: StartingPoint;
  /** A whole key, or the beginning of keys with a `*` behind it; null for all. */
  readonly key: string | null;
  /** Ends after this many records; null = goes on until Ctrl-C. */
  readonly count: number | null;
  readonly format: Format;
  readonly isHelp: boolean;
}

export const usage = `Prints what is in a topic, decoded, and then what is written to it, until Ctrl-C.

  npm run peek                              which topics there are
  npm run peek -- courtside.scores          what is written from now on
  npm run peek -- courtside.scores --from beginning --count 3
  npm run peek -- courtside.scores --from 10m --key 'simulated:*'
  npm run --silent peek -- courtside.scores --from beginning --json | jq .fact.home

  --from beginning   everything that is there, the oldest first
  --from end         only what comes from now on (this is so without --from)
  --from TIME        what was published since: 90s, 10m, 2h, 1d ago, or 2026-01-31T20:15Z
  --key KEY          only records of this key; KEY* is every key that begins so
  --count N          end after N records
  --full             whole facts; without it they are cut to the width of the terminal, what has changed since the last
                     one of the same key in front
  --json             one JSON object per line: topic, partition, offset, timestamp, key, schemaId, and fact (null says
                     that the key was deleted) or unreadable (why)
  --help             this

Each line is one record: its partition and offset, how long ago it was published, the id of the schema that wrote it, its
key, its fact. Any topic can be read whose values name their schema in the registry; a record that cannot be read is
printed as such, and reading goes on.

KAFKA_BROKERS, SCHEMA_REGISTRY_URL and KAFKA_TOPIC_PREFIX say where to look; without them, where npm start listens.
`;

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = { from: string, key: string, count: string, full: flag, json: flag, help: flag };

/**
 * Reads the words behind `npm run peek --`.
 *
 * @param nowMs what "ago" is counted from, epoch ms.
 * @throws {TopicCliError} `OPTIONS_INVALID` listing every problem at once.
 */
export function parsePeekOptions(args: readonly string[], nowMs: number): PeekOptions {
  const words = readWords(args);
  const { values, positionals } = words;
  const from = typeof values.from === 'string' ? parseStartingPoint(values.from, nowMs) : 'end';
  const count = typeof values.count === 'string' ? parseCount(values.count) : null;
  const problems = [...problemsOfForm(words), ...problemsOfValues(words, from === null, count === null)];
  if (problems.length > 0) {
    const advice = 'npm run peek -- --help tells what there is';
    throw new TopicCliError('OPTIONS_INVALID', `Cannot peek:\n  ${problems.join('\n  ')}\n\n${advice}`);
  }
  return {
    topic: positionals[0] ?? null,
    from: from ?? 'end',
    key: typeof values.key === 'string' ? values.key : null,
    count,
    format: values.json ? 'json' : values.full ? 'full' : 'short',
    isHelp: values.help === true,
  };
}

type Words = ReturnType<typeof readWords>;

const readWords = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: known, strict: false, tokens: true, allowPositionals: true });

const parseCount = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);

/** Words that do not belong, options without their value, and values without a use. */
function problemsOfForm({ tokens, positionals }: Words): string[] {
  const options = tokens.filter((token) => token.kind === 'option');
  return [
    ...options.filter(({ name }) => !(name in known)).map(({ rawName }) => `${rawName} is no option`),
    ...positionals.slice(1).map((word) => `"${word}": one topic at a time`),
    ...options.flatMap(({ name, value, inlineValue }) => {
      const kind = known[name as keyof typeof known]?.type;
      if (kind === 'boolean') return value === undefined ? [] : [`--${name} takes no value`];
      const isForgotten = !value || (!inlineValue && value.startsWith('-'));
      return kind === 'string' && isForgotten ? [`--${name} needs a value`] : [];
    }),
  ];
}

function problemsOfValues({ values: { from, count, full, json } }: Words, isNoStart: boolean, isNoCount: boolean) {
  const times = 'beginning, end, or a time such as 10m or 2026-01-31T20:15Z';
  return [
    ...(isNoStart ? [`--from must be ${times}, not "${from}"`] : []),
    ...(isNoCount && typeof count === 'string' ? [`--count must be a whole number from 1, not "${count}"`] : []),
    ...(full && json ? ['--json is whole already: leave out --full'] : []),
  ];
}
