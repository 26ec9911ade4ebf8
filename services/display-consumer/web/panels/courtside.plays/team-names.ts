import type { GameSummary } from '../../../src/api.ts';

/** What the panel calls the teams. */
export interface TeamNames {
  readonly home: string;
  readonly away: string;
}

/** Their three letters, as far as the score tells them. */
export const teamNames = (summary: Pick<GameSummary, 'home' | 'away'> | null): TeamNames => ({
  home: summary?.home?.tricode ?? 'Home',
  away: summary?.away?.tricode ?? 'Away',
});
