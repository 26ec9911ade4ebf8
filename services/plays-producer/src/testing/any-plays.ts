import type { Play, Plays } from '@courtside/contract-plays';
import type { SeenAction } from '@courtside/feed-client';
import type { SeenPlays } from '../seen-plays.ts';

export const gameId = 'simulated:0099900001';
export const teams = { homeTeamId: '7', awayTeamId: '8' };

/** An action of the feed: a three of the home team. Name only what the test is about. */
export const action = (about: Partial<SeenAction> = {}): SeenAction => ({
  ...{ actionNumber: 2, orderNumber: 20_000, period: 1, clockRemainingMs: 700_000 },
  ...{ occurredAt: 1_000_000, editedAt: 1_008_000, actionType: '3pt', subType: 'Jump Shot', descriptor: 'pullup' },
  ...{ qualifiers: [], description: "A. Alder 25' 3PT pullup (3 PTS)", teamId: '7' },
  ...{ playerId: '101', playerName: 'A. Alder', assistPlayerId: null, assistPlayerName: null },
  ...{ blockPlayerId: null, blockPlayerName: null, stealPlayerId: null, stealPlayerName: null },
  ...{ fouledPlayerId: null, fouledPlayerName: null, isFieldGoal: true, shotResult: 'made' },
  ...{ x: 71.5, y: 48.25, basket: 'right', shotDistanceFeet: 25.4, homeScore: 3, awayScore: 0 },
  ...about,
});

/** The same as a play. */
export const play = (about: Partial<Play> = {}): Play => ({
  ...{ actionNumber: 2, order: 20_000, clockRemainingMs: 700_000, occurredAt: 1_000_000, editedAt: 1_008_000 },
  ...{ isCorrected: false, kind: 'threePointer', subKind: 'Jump Shot', descriptor: 'pullup', qualifiers: [] },
  ...{ text: "A. Alder 25' 3PT pullup (3 PTS)", side: 'home', playerId: '101', playerName: 'A. Alder' },
  ...{ isMade: true, points: 3, homeScore: 3, awayScore: 0, others: [] },
  shot: { x: 71.5, y: 48.25, basket: 'right', distanceFeet: 25.4 },
  ...about,
});

/** A first period that is on. */
export const seenPlays = (about: Partial<SeenPlays> = {}): SeenPlays => ({
  ...{ gameId, period: 1, source: 'simulated', ...teams, isPeriodOver: false, isFinal: false, plays: [play()] },
  ...about,
});

/** The same as a fact. */
export const plays = (about: Partial<Plays> = {}): Plays => ({
  ...{ ...seenPlays(), revision: 5, observedAt: 2_000_000, isCorrection: false },
  ...about,
});
