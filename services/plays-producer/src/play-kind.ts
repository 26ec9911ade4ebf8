import type { Play, PlayKind } from '@courtside/contract-plays';
import type { SeenAction } from '@courtside/feed-client';

type Told = Pick<SeenAction, 'actionType' | 'subType' | 'shotResult'>;

const kinds: Readonly<Record<string, PlayKind>> = {
  '2pt': 'twoPointer',
  '3pt': 'threePointer',
  heave: 'threePointer', // A shot from afar at the end of a period, which counts for no player when it misses.
  freethrow: 'freeThrow',
  rebound: 'rebound',
  steal: 'steal',
  block: 'block',
  turnover: 'turnover',
  foul: 'foul',
  violation: 'violation',
  substitution: 'substitution',
  timeout: 'timeout',
  jumpball: 'jumpBall',
  stoppage: 'stoppage',
  ejection: 'ejection',
};

/** What happened; `other` for what the source may invent tomorrow. */
export function playKind({ actionType, subType }: Told): PlayKind {
  if (actionType === 'period' && subType === 'start') return 'periodStart';
  if (actionType === 'period' && subType === 'end') return 'periodEnd';
  if (actionType === 'game' && subType === 'end') return 'gameEnd';
  return Object.hasOwn(kinds, actionType) ? (kinds[actionType] as PlayKind) : 'other';
}

const worth: Readonly<Partial<Record<PlayKind, number>>> = { twoPointer: 2, threePointer: 3, freeThrow: 1 };

/** Whether a shot went in and what it counts; null for what is no shot, and for one whose result is not known. */
export function shotOutcome(told: Told): Pick<Play, 'isMade' | 'points'> {
  const points = worth[playKind(told)];
  if (points === undefined || told.shotResult === null) return { isMade: null, points: null };
  const isMade = told.shotResult === 'made';
  return { isMade, points: isMade ? points : 0 };
}
