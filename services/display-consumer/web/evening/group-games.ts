import type { GameSummary } from '../../src/api.ts';

/** A part of the evening under its own heading. */
export interface GameGroup {
  readonly title: string;
  readonly games: readonly GameSummary[];
}

const titles = { live: 'Live', upcoming: 'Upcoming', final: 'Final', off: 'Not played', unknown: 'Box score only' };
type Part = keyof typeof titles;

/** The evening in the order in which people ask: what is on, what comes, what was. Empty parts are left out. */
export function groupGames(games: readonly GameSummary[]): readonly GameGroup[] {
  const parts = Object.keys(titles) as Part[];
  return parts
    .map((part) => ({ title: titles[part], games: games.filter((game) => partOf(game) === part) }))
    .filter((group) => group.games.length > 0);
}

function partOf({ status }: GameSummary): Part {
  switch (status) {
    case 'live':
    case 'suspended': // Interrupted, and to be finished.
      return 'live';
    case 'scheduled':
      return 'upcoming';
    case 'final':
      return 'final';
    case 'postponed':
    case 'cancelled':
      return 'off';
    case null:
      return 'unknown';
    default:
      return status satisfies never;
  }
}
