import { createChance } from '../chance.ts';
import type { Club } from './league.ts';

const gamesBefore = 18;

/**
 * Wins and losses of a club before the evening. They are drawn, not played: playing a season before the first answer
 * would take seconds. They only ever grow.
 */
export function standing(club: Club, seed: string, day: number): { readonly wins: number; readonly losses: number } {
  const chance = createChance(`${seed}/standing/${club.teamId}`);
  let [wins, losses] = [0, 0];
  for (let game = 0; game < gamesBefore + Math.ceil(day / 2); game += 1) {
    if (chance.isLikely(club.strength)) wins += 1;
    else losses += 1;
  }
  return { wins, losses };
}
