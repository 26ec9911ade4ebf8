/** What the fold counts for one player; the words are those of the feed's statistics where it has them. */
const counted = [
  'points',
  'assists',
  'blocks',
  'blocksReceived',
  'steals',
  'turnovers',
  'fieldGoalsMade',
  'fieldGoalsAttempted',
  'threePointersMade',
  'threePointersAttempted',
  'freeThrowsMade',
  'freeThrowsAttempted',
  'foulsPersonal',
  'foulsOffensive',
  'foulsDrawn',
  'foulsTechnical',
  'reboundsOffensive',
  'reboundsDefensive',
  'plus',
  'minus',
  'pointsFastBreak',
  'pointsInThePaint',
  'pointsSecondChance',
  'playedMs',
] as const;

export type TallyName = (typeof counted)[number];
export type Tally = Record<TallyName, number>;

export const createTally = (): Tally => Object.fromEntries(counted.map((name) => [name, 0])) as Tally;

export function addTallies(tallies: Iterable<Readonly<Tally>>): Tally {
  const sum = createTally();
  for (const tally of tallies) for (const name of counted) sum[name] += tally[name];
  return sum;
}
