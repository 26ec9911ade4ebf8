import type { Score } from '@courtside/contract-scores';
import { heldPollCount, type Publication, publicationDue } from '@courtside/producer-kit';
import type { ServiceLog } from '@courtside/service-kit';
import { isStepBack } from './is-correction.ts';
import { nextScore } from './next-score.ts';
import type { SeenGame } from './seen-game.ts';

export interface ScoreKeeperOptions {
  /** The newest fact of the game that was handed to the topic. */
  last(gameId: string): Score | undefined;
  /** Hands a fact to the topic. */
  publish(score: Score, why: Publication): void;
  /** Time to the next poll while a game is live. */
  readonly pollIntervalMs: number;
  readonly log: Pick<ServiceLog, 'info' | 'warn'>;
}

/** Turns every successful poll of the scoreboard into the facts that have to be published. */
export class ScoreKeeper {
  private readonly options: ScoreKeeperOptions;
  /** How many polls in a row have shown a step back, for the games of which that is so. */
  private readonly held = new Map<string, number>();
  /** The games of the evening that the last poll listed, and those that it did not list any more. */
  private listed: ReadonlyMap<string, SeenGame> = new Map();
  private readonly vanished = new Set<string>();

  constructor(options: ScoreKeeperOptions) {
    this.options = options;
  }

  /** `observedAt` is the moment, in epoch ms, at which the scoreboard showed exactly these games. */
  take(games: readonly SeenGame[], observedAt: number): void {
    this.noteVanished(new Map(games.map((game) => [game.gameId, game])));
    for (const game of games) this.takeGame(game, observedAt);
  }

  private takeGame(seen: SeenGame, observedAt: number): void {
    const { last, publish, pollIntervalMs, log } = this.options;
    const before = last(seen.gameId);
    if (this.isHeld(before, seen)) return;
    const next = nextScore(before, seen, observedAt);
    const why = publicationDue(before, next, { isLive: next.status === 'live', pollIntervalMs });
    if (why === undefined) return;
    if (why === 'changed' && next.isCorrection) log.warn({ event: 'score.corrected', ...pointsOf(before, seen) });
    publish(next, why);
  }

  private isHeld(before: Score | undefined, seen: SeenGame): boolean {
    const isBack = before !== undefined && isStepBack(before, seen);
    const held = heldPollCount(isBack, this.held.get(seen.gameId) ?? 0);
    if (held > 0) this.held.set(seen.gameId, held);
    else this.held.delete(seen.gameId);
    if (held === 1) this.options.log.warn({ event: 'score.held', ...pointsOf(before, seen) });
    return held > 0;
  }

  /** A game that is not listed any more is left alone, so that its age shows; that another evening begins is no news. */
  private noteVanished(listed: ReadonlyMap<string, SeenGame>): void {
    const evenings = new Set(Array.from(listed.values(), ({ gameDate }) => gameDate));
    for (const [gameId, { gameDate, status }] of this.listed) {
      if (!evenings.has(gameDate)) this.vanished.clear();
      if (listed.has(gameId) || !evenings.has(gameDate)) continue;
      this.vanished.add(gameId);
      this.options.log.warn({ event: 'game.vanished', gameId, status });
    }
    for (const gameId of listed.keys()) {
      if (this.vanished.delete(gameId)) this.options.log.info({ event: 'game.returned', gameId });
    }
    this.listed = listed;
  }
}

const pointsOf = (before: Score | undefined, seen: SeenGame) => ({
  gameId: seen.gameId,
  revision: before?.revision,
  before: before && stateOf(before),
  seen: stateOf(seen),
});

const stateOf = ({ status, period, clockRemainingMs, home, away }: SeenGame) => ({
  status,
  period,
  clockRemainingMs,
  home: home.score,
  away: away.score,
});
