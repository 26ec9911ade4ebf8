import type { Truth } from '../engine/truth.ts';
import type { Game } from '../game/game.ts';
import type { FeedSource } from '../nba/source.ts';
import type { Correction } from './correction.ts';

/** What there is to see: evening after evening of games, the same ones whenever they are asked for. */
export interface Programme {
  readonly source: FeedSource;
  /** Names the programme: another seed or recording is another programme. */
  readonly identity: string;
  evening(day: number): EveningOfGames;
}

export interface EveningOfGames {
  readonly gameDate: string;
  /** Virtual moment at which the evening begins, epoch ms. */
  readonly startMs: number;
  readonly games: readonly ProgrammeGame[];
}

export interface ProgrammeGame extends Game {
  /** The result by another way than the rows of play-by-play, as far as the programme has one. */
  truth(untilMs: number, corrections: readonly Correction[]): GameTruth;
}

export interface GameTruth extends Truth {
  /** Who counted: the engine as it played, the official box score, or (a recording without one) the recorded rows. */
  readonly countedBy: 'engine' | 'recordedBoxScore' | 'recordedActions';
}
