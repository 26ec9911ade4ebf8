import { parseArgs } from 'node:util';
import { reasonOf, SimulatorError } from './errors.ts';
import { parseOptions, type SimulatorOptions } from './options.ts';

export const usage = `A basketball feed in the format of the NBA CDN, on this machine.

  node tools/feed-simulator/src/main.ts [options]

  --port N              port of feed and control (PORT, or 8084; 0 = a free one)
  --host ADDRESS        address to listen on (HOST, or 127.0.0.1)
  --seed N              which season (1): the same seed gives the same evenings
  --games N             games of an evening, 1 to 15 (6)
  --speed N             virtual seconds per second, 1 to 1000 (as before, or 10)
  --replay DIR          show recordings (playbyplay_<id>.json, boxscore_<id>.json) instead of a season
  --replay-mode MODE    occurred: rows appear when it happened; published: when they were written (published)
  --data-dir DIR        where the evening is kept (.courtside)
  --hold-at-end         stay on the evening when it is over
  --help                this
`;

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = {
  port: string,
  host: string,
  seed: string,
  games: string,
  speed: string,
  replay: string,
  'replay-mode': string,
  'data-dir': string,
  'hold-at-end': flag,
  help: flag,
};

/** Options from the command line and, below them, the environment; or `help`. All problems are reported at once. */
export function parseArguments(args: readonly string[], env: Environment = {}): SimulatorOptions | 'help' {
  const { values, tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  if (values.help) return 'help';
  const unknown = tokens.filter(
    (token) => token.kind === 'positional' || (token.kind === 'option' && !(token.name in known)),
  );
  const wishes = {
    ...addressOf(env),
    ...withoutHelp(values),
    dataDir: values['data-dir'] ?? '.courtside',
  };
  const valueless = Object.entries(values).filter(
    ([name, value]) => needsValue(name) && (value === true || value === ''),
  );
  const problems = [
    ...unknown.map((token) => `✖ Unknown: ${describe(token)}`),
    ...valueless.map(([name]) => `✖ --${name} needs a value`),
    ...optionProblems(wishes),
  ];
  if (problems.length === 0) return wishes as SimulatorOptions;
  throw new SimulatorError('OPTIONS_INVALID', `Cannot start the feed simulator:\n${problems.join('\n')}\n\n${usage}`);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where to listen, as every service is told in a container. An empty variable counts as absent. */
function addressOf({ HOST, PORT }: Environment): SimulatorOptions {
  return { ...(HOST && { host: HOST }), ...(PORT && { port: PORT }) };
}

const needsValue = (name: string) => known[name as keyof typeof known]?.type === 'string';

type Values = Readonly<Record<string, unknown>>;

function withoutHelp({
  'replay-mode': replayMode,
  'hold-at-end': holdAtEnd,
  port,
  host,
  seed,
  games,
  speed,
  replay,
}: Values) {
  const wishes = { port, host, seed, games, speed, replay, replayMode, holdAtEnd };
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}

function describe(token: { readonly kind: string; readonly rawName?: string; readonly value?: unknown }): string {
  return token.rawName ?? String(token.value);
}

function optionProblems(wishes: Values): string[] {
  try {
    parseOptions(wishes);
    return [];
  } catch (cause) {
    return [reasonOf(cause).replace(/^Cannot start the feed simulator: /, '')];
  }
}
