/** How often things happen and how long they take, set so that a game looks like one of the league (see README). */

/** Seconds of a possession by how it began: [shortest, median, longest]. */
export const possessionSeconds = {
  afterBasket: [5, 14, 24],
  afterRebound: [3, 11.5, 24],
  afterSteal: [2, 5.5, 16],
  secondChance: [1, 4.5, 13],
  sideOut: [2, 8, 15],
} as const;

export const turnoverShare = 0.12;
export const nonShootingFoulShare = 0.078;
export const technicalFoulShare = 0.003;
export const kickedBallShare = 0.008;

/** Where shots come from and how they fall, for an average player: [share, chance, chance of a foul with it]. */
export const shotRates = {
  rim: [0.31, 0.605, 0.21],
  paint: [0.17, 0.425, 0.12],
  midRange: [0.11, 0.41, 0.05],
  corner: [0.1, 0.375, 0.018],
  arc: [0.31, 0.345, 0.018],
} as const;
export type ShotKind = keyof typeof shotRates;

export const fastBreakBonus = 0.06;
export const blockedShareOfMissedTwos = 0.2;
export const assistedShareOfMade = { two: 0.52, three: 0.82 } as const;

/** Pulls a team's shooting towards this as its attempts grow: an evening without freak games. */
export const usualShooting = 0.472;
export const shootingPull = 1.3;
export const shootingPullAfter = 9;

export const offensiveReboundShare = 0.255;
export const teamReboundShare = 0.075;
export const stolenShareOfTurnovers = 0.55;

/** Pauses in ms: [shortest, longest]. */
export const pausesMs = {
  foul: [16_000, 38_000],
  freeThrow: [9_000, 16_000],
  deadBall: [8_000, 24_000],
  timeout: [115_000, 175_000],
  quarterBreak: [130_000, 170_000],
  halftime: [900_000, 960_000],
  gameEnd: [3_000, 20_000],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
