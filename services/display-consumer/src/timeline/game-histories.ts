import type { Score } from '@courtside/contract-scores';
import type { Sighting } from '../fold/sighting.ts';
import { type HistoryPoint, ScoreHistory } from './score-history.ts';

/** A month of evenings. Each costs up to some 200 kB, so older games keep their result and lose their line. */
const gameCountMax = 400;

/** The score histories of the games that were seen last. */
export class GameHistories {
  readonly #games = new Map<string, ScoreHistory>();

  add(gameId: string, sighting: Sighting<Score>): void {
    const history = this.#games.get(gameId) ?? new ScoreHistory();
    history.add(sighting);
    if (this.#games.has(gameId)) return;
    this.#games.set(gameId, history);
    if (this.#games.size > gameCountMax) this.#games.delete(this.#games.keys().next().value ?? '');
  }

  removeBelow(gameId: string, partition: number, offset: number): void {
    this.#games.get(gameId)?.removeBelow(partition, offset);
  }

  pointsOf(gameId: string): readonly HistoryPoint[] {
    return this.#games.get(gameId)?.points ?? [];
  }

  clear(): void {
    this.#games.clear();
  }
}
