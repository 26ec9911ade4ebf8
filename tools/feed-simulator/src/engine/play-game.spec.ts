import { describe, expect, test } from '@jest/globals';
import { personalFoulsMax, regulationPeriods } from '../game/rules.ts';
import { type Side, sides } from '../game/sheet.ts';
import { drawLeague } from '../season/league.ts';
import { drawEvening, type Fixture } from '../season/schedule.ts';
import { playFixture } from '../season/seeded-game.ts';
import { seededGames, twentySeeds } from '../testing/seeded.ts';
import type { Play } from './play.ts';
import type { CountedStat, Truth } from './truth.ts';

const fixtures = (seed: number): readonly Fixture[] => drawEvening(seed, 0, 6, drawLeague(seed)).fixtures;
const anyFixture = (seed = 1) => fixtures(seed)[0] as Fixture;
const sum = (truth: Truth, side: Side, stat: CountedStat) =>
  truth.players.filter((player) => player.side === side).reduce((total, player) => total + player[stat], 0);

test('playGame plays the same game for the same seed', () => {
  expect(playFixture(anyFixture())).toEqual(playFixture(anyFixture()));
});

test('playGame plays another game for another seed', () => {
  const plays = (seed: string) => playFixture({ ...anyFixture(), seed }).plays.map(({ actionType }) => actionType);

  expect(plays('1/0/game/0')).not.toEqual(plays('1/0/game/1'));
});

describe('an evening of each of twenty seeds', () => {
  const truths = twentySeeds.flatMap((seed) =>
    seededGames(seed).map((game) => game.truth(Number.POSITIVE_INFINITY, [])),
  );
  const teams = truths.flatMap((truth) => sides.map((side) => ({ truth, side })));
  const share = (fits: (team: (typeof teams)[number]) => boolean) => teams.filter(fits).length / teams.length;
  const mean = (stat: CountedStat) =>
    teams.reduce((total, { truth, side }) => total + sum(truth, side, stat), 0) / teams.length;

  test('ends with a winner in all games', () => {
    for (const { score } of truths) expect(score.home).not.toBe(score.away);
  });

  test('has final scores of about 85 to 140', () => {
    expect(share(({ truth, side }) => truth.score[side] >= 85 && truth.score[side] <= 140)).toBeGreaterThan(0.97);
    for (const { truth, side } of teams) expect(truth.score[side]).toBeGreaterThan(75);
    for (const { truth, side } of teams) expect(truth.score[side]).toBeLessThan(165);
  });

  test('has teams that make about 40 to 55 % of their shots', () => {
    const shooting = ({ truth, side }: (typeof teams)[number]) =>
      sum(truth, side, 'fieldGoalsMade') / sum(truth, side, 'fieldGoalsAttempted');

    expect(share((team) => shooting(team) >= 0.4 && shooting(team) <= 0.55)).toBeGreaterThan(0.97);
  });

  test('has minutes that sum to 240:00, and 25:00 more for every overtime', () => {
    for (const { truth, side } of teams) {
      const overtimes = truth.periods.length - regulationPeriods;
      expect(sum(truth, side, 'millisecondsPlayed')).toBe((240 + 25 * overtimes) * 60_000);
    }
    expect(truths.some(({ periods }) => periods.length > regulationPeriods)).toBe(true);
  });

  test.each<[CountedStat, number, number]>([
    ['freeThrowsAttempted', 15, 28],
    ['assists', 20, 30],
    ['steals', 5, 10],
    ['blocks', 3, 7],
    ['turnovers', 10, 17],
    ['personalFouls', 15, 24],
    ['offensiveRebounds', 7, 13],
    ['defensiveRebounds', 27, 37],
  ])('has %s between %d and %d for a team on average', (stat, low, high) => {
    expect(mean(stat)).toBeGreaterThan(low);
    expect(mean(stat)).toBeLessThan(high);
  });

  test('has points, plus and minus that agree with the score', () => {
    for (const { truth, side } of teams) {
      const margin = truth.score[side] - truth.score[side === 'home' ? 'away' : 'home'];
      expect(sum(truth, side, 'points')).toBe(truth.score[side]);
      expect(sum(truth, side, 'plusMinus')).toBe(5 * margin);
    }
  });

  test('lets nobody foul more than six times', () => {
    for (const { players } of truths) {
      expect(Math.max(...players.map(({ personalFouls }) => personalFouls))).toBeLessThanOrEqual(personalFoulsMax);
    }
  });
});

describe('the plays of a game', () => {
  const games = twentySeeds.map((seed) => playFixture(anyFixture(seed)).plays);

  test('come in order of time, and the clock only falls within a period', () => {
    for (const plays of games) {
      const wrong = plays.filter((play, index) => {
        const before = plays[index - 1];
        const isClockUp = before?.period === play.period && play.clockMs > before.clockMs;
        return before !== undefined && (play.occurredMs < before.occurredMs || isClockUp);
      });
      expect(wrong).toEqual([]);
    }
  });

  test('keep five on court, and only they do anything', () => {
    for (const [index, plays] of games.entries()) expect(impossible(anyFixture(index + 1), plays)).toEqual([]);
  });

  test('end with the game, and last a bit more than two hours', () => {
    for (const plays of games) {
      expect(plays.at(-1)).toMatchObject({ actionType: 'game', subType: 'end' });
      const hours = ((plays.at(-1)?.occurredMs ?? 0) - (plays[0]?.occurredMs ?? 0)) / 3_600_000;
      expect(hours).toBeGreaterThan(1.75);
      expect(hours).toBeLessThan(2.75);
    }
  });
});

/** Follows the substitutions apart from the engine's own line-ups; answers what nobody could have done. */
function impossible(fixture: Fixture, plays: readonly Play[]): Play[] {
  const onCourt = new Set(sides.flatMap((side) => fixture[side].roster.slice(0, 5).map(({ personId }) => personId)));
  return plays.filter(({ actionType, subType, personId }, index) => {
    if (actionType !== 'substitution') {
      const isFirstAfter = plays[index - 1]?.actionType === 'substitution';
      return (isFirstAfter && onCourt.size !== 10) || (personId !== 0 && !onCourt.has(personId));
    }
    const wasOn = onCourt.has(personId);
    if (subType === 'out') onCourt.delete(personId);
    else onCourt.add(personId);
    return wasOn !== (subType === 'out');
  });
}
