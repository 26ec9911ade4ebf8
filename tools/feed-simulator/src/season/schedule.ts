import { type Chance, createChance, hash32 } from '../chance.ts';
import { easternMs } from '../nba/eastern-time.ts';
import type { Club } from './league.ts';

/** A game of an evening before anything of it is played. */
export interface Fixture {
  readonly sourceGameId: string;
  readonly gameDate: string;
  readonly tipOffMs: number;
  readonly isPostponed: boolean;
  readonly home: Club;
  readonly away: Club;
  /** Text from which every draw of this game follows. */
  readonly seed: string;
}

export interface Evening {
  readonly gameDate: string;
  /** Virtual moment at which the evening begins: two games are on, the others are to come. */
  readonly startMs: number;
  readonly fixtures: readonly Fixture[];
}

/** Minutes after 7:00 pm, by place in the evening. At its start, 7:55 pm, the first game is in its second quarter. */
const tipOffMinutes = [0, 30, 60, 90, 60, 120, 30, 90, 0, 120, 60, 150, 30, 90, 180];
const eveningStartMinutes = 55;
export const gamesPerEveningMax = tipOffMinutes.length;

// Days before the winter's first evening and its last possible start: no summer time begins or ends in a first season.
const firstDate = Date.UTC(2024, 10, 5);
const firstDateSpreadDays = 60;

/** Only these places of the evening may be postponed: a short evening loses none, one of six games now and then. */
const postponablePlaces = [3, 4, 5];
const postponedEveningShare = 0.25;

/** The evening of a seed and day: it depends on these alone, and a longer evening begins with the shorter one. */
export function drawEvening(seed: number, day: number, gameCount: number, league: readonly Club[]): Evening {
  const chance = createChance(`${seed}/${day}/evening`);
  const clubs = chance.shuffled(league);
  const gameDate = dateOf(seed, day);
  const postponed = drawPostponed(chance);
  const fixtures = Array.from({ length: gameCount }, (_, place) => ({
    sourceGameId: gameIdOf(seed, day, place),
    gameDate,
    tipOffMs: easternMs(gameDate, 19, 0) + (tipOffMinutes[place] ?? 0) * 60_000,
    isPostponed: place === postponed,
    home: clubs[place * 2] as Club,
    away: clubs[place * 2 + 1] as Club,
    seed: `${seed}/${day}/game/${place}`,
  }));
  return { gameDate, startMs: easternMs(gameDate, 19, 0) + eveningStartMinutes * 60_000, fixtures };
}

function dateOf(seed: number, day: number): string {
  const days = (hash32(`${seed}/date`) % firstDateSpreadDays) + day;
  return new Date(firstDate + days * 86_400_000).toISOString().slice(0, 10);
}

function drawPostponed(chance: Chance): number | null {
  const place = chance.pick(postponablePlaces);
  return chance.isLikely(postponedEveningShare) ? place : null;
}

/** Regular season of the NBA's numbering (`002`), then seven digits that start elsewhere for every seed. */
function gameIdOf(seed: number, day: number, place: number): string {
  const number = (hash32(`${seed}/games`) + day * gamesPerEveningMax + place) % 10_000_000;
  return `002${String(number).padStart(7, '0')}`;
}
