import type { Credit } from '../engine/truth.ts';
import { sumCredits } from '../engine/truth.ts';
import { sides } from '../game/sheet.ts';
import { type Correction, correctCredits } from '../show/correction.ts';
import type { Programme, ProgrammeGame } from '../show/programme.ts';
import { drawLeague } from './league.ts';
import { drawEvening, type Fixture } from './schedule.ts';
import { playFixture, seededGame } from './seeded-game.ts';

/** A season of the invented league: the same seed gives the same evenings, byte for byte. */
export function seededProgramme(seed: number, gameCount: number): Programme {
  const league = drawLeague(seed);
  return {
    source: 'simulated',
    identity: `seed:${seed}`,
    evening: (day) => {
      const { gameDate, startMs, fixtures } = drawEvening(seed, day, gameCount, league);
      return { gameDate, startMs, games: fixtures.map((fixture) => programmeGame(fixture, day)) };
    },
  };
}

function programmeGame(fixture: Fixture, day: number): ProgrammeGame {
  const game = seededGame(fixture, day);
  const { sheet } = game;
  const players = sides.flatMap((side) => sheet[side].players.map(({ personId }) => ({ personId, side })));
  return Object.assign(game, {
    // Played once more for the answer: truths are asked for seldom and are five times as large as the rows.
    truth: (untilMs: number, corrections: readonly Correction[]) => {
      const credits = fixture.isPostponed ? [] : playFixture(fixture).credits;
      const corrected = corrections.flatMap((correction) => correctCredits(credits, correction));
      return { countedBy: 'engine' as const, ...sumCredits(players, inOrder([...credits, ...corrected]), untilMs) };
    },
  });
}

const inOrder = (credits: Credit[]) => credits.sort((one, other) => one.occurredMs - other.occurredMs);
