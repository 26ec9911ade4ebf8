import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Parsed } from '../outcome.ts';
import { type Path, pathsOf, replaceAt, valueAt } from '../testing/mutation.ts';
import { okData } from '../testing/ok-data.ts';
import { recordedJson, recordedTest } from '../testing/recorded.ts';
import { action, boxScore, game, playByPlay, player, scoreboard, team } from '../testing/synthetic.ts';
import { wrongTypeOf } from '../testing/wrong-type.ts';
import { wrongValues } from '../testing/wrong-values.ts';
import { parseBoxScore } from './parse-box-score.ts';
import { parsePlayByPlay } from './parse-play-by-play.ts';
import { parseScoreboard } from './parse-scoreboard.ts';

type Read = (raw: unknown) => Parsed<unknown>;

const idOf = (raw: unknown) => String(valueAt(raw, ['game', 'gameId']));
const readers = {
  scoreboard: () => parseScoreboard,
  boxScore:
    (raw: unknown): Read =>
    (spoiled) =>
      parseBoxScore(spoiled, idOf(raw)),
  playByPlay:
    (raw: unknown): Read =>
    (spoiled) =>
      parsePlayByPlay(spoiled, idOf(raw)),
};

/** A missing label means the real feed, so that nobody can miss it. */
const isNoticed = (path: Path) => path.join('.') !== 'meta.courtsideSource' && path.join('.') !== 'meta';

/** Spoils up to three places of the file, again and again: what is read is what the file said before, or less. */
function expectNoWrongFact(raw: unknown, read: Read, numRuns: number): void {
  const clean = okData(read(raw));
  const paths = pathsOf(raw).filter(isNoticed);
  const change = fc
    .constantFrom(...paths)
    .chain((path) => wrongTypeOf(valueAt(raw, path)).map((replacement) => ({ path, replacement })));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const spoiled = changes.reduce((value, { path, replacement }) => replaceAt(value, path, replacement), raw);

      const parsed = read(spoiled);

      if (parsed.kind === 'ok') expect(wrongValues(clean, parsed.data)).toEqual([]);
      else expect(['notAvailable', 'malformed']).toContain(parsed.kind);
    }),
    { numRuns },
  );
}

const postponed = game({ gameId: '0099900002', gameStatus: 1, gameStatusText: 'PPD', period: 0, gameClock: '' });
const betweenPeriods = game({ gameId: '0099900003', gameStatusText: 'Q1 :00.0', period: 1, gameClock: 'PT00M00.00S' });
const evening = scoreboard(game({ homeTeam: team({ teamTricode: '76' }) }), postponed, betweenPeriods);
const inactive = player({ personId: 102, status: 'INACTIVE', played: '0', starter: '0', statistics: { points: 0 } });

test.each<[keyof typeof readers, unknown]>([
  ['scoreboard', evening],
  ['boxScore', boxScore([player()], [inactive])],
  ['playByPlay', playByPlay(action(), action({ actionNumber: 3, orderNumber: 30_000, qualifiers: ['fastbreak'] }))],
])('the reader of a %s says nothing that a spoiled file has not said before', (kind, raw) => {
  expectNoWrongFact(raw, readers[kind](raw), 100);
});

const sampleStep = 30;

/** Every thirtieth row: a whole file has six hundred, and each is read alone. */
function withFewerActions(raw: unknown): unknown {
  const actions = valueAt(raw, ['game', 'actions']) as readonly unknown[];
  return replaceAt(
    raw,
    ['game', 'actions'],
    actions.filter((_action, index) => index % sampleStep === 0),
  );
}

const recorded: readonly [keyof typeof readers, string][] = [
  ['scoreboard', 'scoreboards/live-end-of-period.json'],
  ['scoreboard', 'scoreboards/postponed-and-final.json'],
  ['boxScore', 'games/0022000001/boxscore_0022000001.json'],
  ['playByPlay', 'games/0022400561/playbyplay_0022400561.json'],
];
for (const [kind, path] of recorded) {
  recordedTest(`the reader of a ${kind} says nothing that the spoiled file ${path} has not said before`, () => {
    const raw = kind === 'playByPlay' ? withFewerActions(recordedJson(path)) : recordedJson(path);
    expectNoWrongFact(raw, readers[kind](raw), 40);
  });
}
