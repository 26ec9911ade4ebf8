import type { Chance } from '../chance.ts';

/** What a player is good at: weights against team mates, and differences to the league's average. */
export interface Skill {
  /** Share of the game that the coach means to give, 0 to 0.75. */
  readonly minutesShare: number;
  /** How often the team's shots are his. */
  readonly usage: number;
  /** Added to the chance of a made shot. */
  readonly touch: number;
  /** Share of threes among his shots, times the league's. */
  readonly range: number;
  readonly freeThrow: number;
  readonly passing: number;
  readonly rebounding: number;
  readonly stealing: number;
  readonly blocking: number;
  readonly ballLosing: number;
  readonly fouling: number;
}

/** Shares of a ten-man rotation; they sum to five players on court, what is left goes to the end of the bench. */
const minutesShares = [0.7, 0.68, 0.66, 0.67, 0.7, 0.46, 0.39, 0.33, 0.25, 0.14];

/** [passing, rebounding, blocking, range] by position. */
const leanings: Readonly<Record<string, readonly [number, number, number, number]>> = {
  PG: [2.2, 0.55, 0.35, 1.15],
  SG: [1.2, 0.65, 0.45, 1.2],
  SF: [0.9, 0.95, 0.7, 1.05],
  PF: [0.7, 1.35, 1.2, 0.85],
  C: [0.6, 1.8, 2.2, 0.45],
};

export function drawSkill(chance: Chance, position: string, rank: number, strength: number): Skill {
  const [passing, rebounding, blocking, range] = leanings[position] ?? [1, 1, 1, 1];
  const vary = (middle: number) => middle * chance.between(0.7, 1.3);
  return {
    minutesShare: minutesShares[rank] ?? 0,
    usage: vary(rank < 5 ? 1.15 : 0.85) * (rank < 2 ? 1.3 : 1),
    touch: chance.between(-0.03, 0.03) + (strength - 0.5) * 0.08,
    range: vary(range),
    freeThrow: chance.between(0.66, 0.9) - (position === 'C' ? 0.08 : 0),
    passing: vary(passing),
    rebounding: vary(rebounding),
    stealing: vary(1),
    blocking: vary(blocking),
    ballLosing: vary(0.8 + passing * 0.2),
    fouling: vary(0.8 + blocking * 0.2),
  };
}
