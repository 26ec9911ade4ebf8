import type { GameView } from '../game/view.ts';
import { createGameViewer } from '../game/view.ts';
import { correctedGame } from './corrected-game.ts';
import type { Correction } from './correction.ts';
import type { EveningOfGames, Programme, ProgrammeGame } from './programme.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** After the last final of an evening its results stay for this long (virtual), then the next day begins. */
export const afterglowMs = 15 * 60_000;
/** Files of this many evenings are served: the current one and those before it. */
export const eveningsServedMax = 3;

export interface ShownGame {
  readonly game: ProgrammeGame;
  readonly view: (virtualMs: number) => GameView;
}

export interface Moment {
  readonly day: number;
  readonly virtualMs: number;
  readonly gameDate: string;
  /** Games of this evening. */
  readonly games: readonly ShownGame[];
}

/** The programme at the clock's time: it turns the days, finds games and keeps what was corrected. */
export interface Show {
  now(): Moment;
  /** A game of the evenings that are still served. */
  find(sourceGameId: string): ShownGame | undefined;
  /** When the next row of this evening comes out; undefined when all are out. */
  nextReleaseMs(): number | undefined;
  correct(correction: Correction): void;
  corrections(): readonly Correction[];
  readonly programme: Programme;
}

/** Corrections that are remembered; the oldest give way. */
const correctionsMax = 50;

interface Options {
  readonly programme: Programme;
  readonly clock: VirtualClock;
  readonly day: number;
  readonly corrections: readonly Correction[];
  readonly holdsAtEnd: boolean;
}

interface Evening extends EveningOfGames {
  readonly day: number;
  readonly shown: readonly ShownGame[];
}

export function createShow({ programme, clock, holdsAtEnd, ...start }: Options): Show {
  let corrections = start.corrections;
  let evening = showEvening(programme, start.day, corrections);
  let earlier: Evening[] | null = null; // Laid out when somebody asks for a file of it.

  function moment(): Moment {
    while (!holdsAtEnd && isOver(evening, clock.nowMs())) turnDay();
    return { day: evening.day, virtualMs: clock.nowMs(), gameDate: evening.gameDate, games: evening.shown };
  }

  function turnDay(): void {
    evening = showEvening(programme, evening.day + 1, corrections);
    earlier = null;
    if (clock.nowMs() < evening.startMs) clock.change({ virtualMs: evening.startMs });
  }

  function earlierEvenings(): Evening[] {
    const days = [1, 2].map((ago) => evening.day - ago).slice(0, eveningsServedMax - 1);
    earlier ??= days.filter((day) => day >= 0).map((day) => showEvening(programme, day, corrections));
    return earlier;
  }

  const findIn = (evenings: readonly Evening[], id: string) =>
    evenings.flatMap(({ shown }) => shown).find(({ game }) => game.sheet.sourceGameId === id);

  return {
    programme,
    now: moment,
    find: (id) => findIn([evening], id) ?? findIn(earlierEvenings(), id),
    nextReleaseMs: () => nextReleaseMs(evening, clock.nowMs()),
    corrections: () => corrections,
    correct: (correction) => {
      corrections = [...corrections, correction].slice(-correctionsMax);
      evening = showEvening(programme, evening.day, corrections);
      earlier = null;
    },
  };
}

function showEvening(programme: Programme, day: number, corrections: readonly Correction[]): Evening {
  const evening = programme.evening(day);
  const shown = evening.games.map((game) => {
    const own = corrections.filter(({ sourceGameId }) => sourceGameId === game.sheet.sourceGameId);
    return { game, view: createGameViewer(correctedGame(game, own)) };
  });
  return { ...evening, day, shown };
}

/** No game is over sooner: until then an evening need not be laid out to know that it goes on. */
const shortestGameMs = 90 * 60_000;

function isOver(evening: Evening, virtualMs: number): boolean {
  const tipOffs = evening.games.map(({ sheet }) => (sheet.isPostponed ? 0 : sheet.tipOffMs));
  if (virtualMs < Math.max(...tipOffs) + shortestGameMs) return false;
  const lastReleases = evening.games.map((game) => game.releases().at(-1)?.releaseMs ?? evening.startMs);
  return virtualMs >= Math.max(...lastReleases) + afterglowMs;
}

function nextReleaseMs({ games }: Evening, virtualMs: number): number | undefined {
  const next = games.map((game) => game.releases().find(({ releaseMs }) => releaseMs > virtualMs)?.releaseMs);
  const known = next.filter((ms) => ms !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
