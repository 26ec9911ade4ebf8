import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalStackError } from '../errors.ts';

export interface StartOptions {
  /** Virtual seconds per second of the simulator. */
  readonly speed: number;
  readonly seed: number;
  readonly games: number;
  /** A folder of recordings instead of a season. */
  readonly replay: string | null;
  /** The live feed of the NBA instead of the simulator. */
  readonly isLive: boolean;
  /** The page's port; null for the usual one, or another when that is taken. */
  readonly port: number | null;
  readonly isFresh: boolean;
  /** Kafka asks everybody who he is, and only owners write. */
  readonly isSecure: boolean;
  readonly isHelp: boolean;
}

export const usage = `Starts everything on this machine: Kafka, the registry, a feed, every service, and a page that shows games.

  npm start -- [options]

  --speed N      the simulated evening runs N times as fast, 1 to 1000 (10)
  --seed N       another season: the same seed gives the same evenings (1)
  --games N      games of an evening, 1 to 15 (6)
  --replay DIR   show recordings instead: playbyplay_<id>.json, with or without boxscore_<id>.json
  --feed nba     read the live feed of the NBA; it may refuse, then the page says so
  --port N       port of the page (8080)
  --secure       Kafka asks everybody for a password, over TLS, and only owners write; keeps data of its own
  --fresh        forget the data of earlier runs
  --help         this`;

const string = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = {
  speed: string,
  seed: string,
  games: string,
  replay: string,
  feed: string,
  port: string,
  secure: flag,
  fresh: flag,
  help: flag,
};

/**
 * Reads the words behind `npm start --`.
 *
 * @throws {LocalStackError} `OPTIONS_INVALID` listing every problem at once.
 */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values, tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`"${token.value}" belongs to no option`);
    if (token.kind === 'option' && !(token.name in known)) problems.push(`${token.rawName} is no option`);
  }
  const whole = (name: 'speed' | 'seed' | 'games' | 'port', from: number, to: number): number | undefined => {
    const text = values[name];
    if (text === undefined) return undefined;
    const number = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= from && number <= to) return number;
    problems.push(`--${name} must be a whole number from ${from} to ${to}, not ${JSON.stringify(text)}`);
    return undefined;
  };
  const options: StartOptions = {
    speed: whole('speed', 1, 1000) ?? 10,
    seed: whole('seed', 0, 2 ** 31) ?? 1,
    games: whole('games', 1, 15) ?? 6,
    port: whole('port', 1, 65_535) ?? null,
    replay: typeof values.replay === 'string' ? resolve(values.replay) : null,
    isLive: values.feed !== undefined,
    isFresh: values.fresh === true,
    isSecure: values.secure === true,
    isHelp: values.help === true,
  };
  problems.push(...sourceProblems(options, values));
  if (problems.length > 0)
    throw new LocalStackError('OPTIONS_INVALID', `Cannot start:\n  ${problems.join('\n  ')}\n\n${usage}`);
  return options;
}

function sourceProblems(options: StartOptions, values: Readonly<Record<string, unknown>>): string[] {
  const problems: string[] = [];
  if (options.isLive && values.feed !== 'nba')
    problems.push(`--feed knows "nba" only, not ${JSON.stringify(values.feed)}`);
  if (values.replay === true) problems.push('--replay must name a folder');
  if (options.replay !== null && !existsSync(options.replay))
    problems.push(`--replay: there is no folder "${options.replay}"`);
  if (options.replay !== null && options.isLive) problems.push('--replay and --feed exclude each other');
  return problems;
}
