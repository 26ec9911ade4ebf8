import type { Play } from '@courtside/contract-plays';

/** What plays say of a player, under the names that a box score has for it. */
export type Tally = Record<string, number>;

/** The statistics of every player as the plays make them; who has none is not listed. */
export function tallyPlays(plays: readonly Play[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const count = (playerId: string | null, what: string, amount = 1) => {
    if (playerId === null || amount === 0) return;
    const tally = tallies.get(playerId) ?? {};
    tallies.set(playerId, { ...tally, [what]: (tally[what] ?? 0) + amount });
  };
  for (const play of plays) {
    count(play.playerId, 'points', play.points ?? 0);
    for (const what of statisticsOf(play)) count(play.playerId, what);
    for (const { role, playerId } of play.others) {
      if (role === 'passer') count(playerId, 'assists');
      if (role === 'blocker') count(playerId, 'blocks');
    }
  }
  return tallies;
}

function statisticsOf({ kind, subKind, isMade }: Play): string[] {
  switch (kind) {
    case 'twoPointer':
      return attempts('fieldGoals', isMade);
    case 'threePointer':
      return [...attempts('fieldGoals', isMade), ...attempts('threePointers', isMade)];
    case 'freeThrow':
      return attempts('freeThrows', isMade);
    case 'rebound':
      return [`${subKind}Rebounds`];
    case 'steal':
      return ['steals'];
    case 'turnover':
      return ['turnovers'];
    case 'foul':
      return [subKind === 'technical' ? 'technicalFouls' : 'personalFouls'];
    default:
      return [];
  }
}

const attempts = (what: string, isMade: boolean | null) => [`${what}Attempted`, ...(isMade ? [`${what}Made`] : [])];

/** Everything that is compared, so that a statistic that nobody has counts as 0. */
export const tallied = [
  'points',
  ...['fieldGoals', 'threePointers', 'freeThrows'].flatMap((what) => [`${what}Made`, `${what}Attempted`]),
  ...['offensiveRebounds', 'defensiveRebounds', 'assists', 'steals', 'blocks', 'turnovers'],
  ...['personalFouls', 'technicalFouls'],
];
