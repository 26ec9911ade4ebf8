import type { PointsDifference } from '../../src/api.ts';

/** Tells that score and box score differ, by how much, and which one is behind. */
export function differenceWords(difference: PointsDifference, teams: { home: string; away: string }): string {
  const sides = (['away', 'home'] as const)
    .filter((side) => difference[side].score !== difference[side].boxScore)
    .map(
      (side) => `${teams[side]} ${difference[side].score} by the score, ${difference[side].boxScore} by the box score`,
    );
  return `Score and box score differ: ${sides.join('; ')}. ${behindWords(difference.behind)}`;
}

function behindWords(behind: PointsDifference['behind']): string {
  switch (behind) {
    case 'score':
      return 'The score is behind.';
    case 'boxScore':
      return 'The box score is behind.';
    case 'undecided':
      return 'Which one is behind cannot be told yet.';
    default:
      return behind satisfies never;
  }
}
