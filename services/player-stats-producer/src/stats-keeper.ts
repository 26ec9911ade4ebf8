import type { PlayerStats } from '@courtside/contract-player-stats';
import { contentOf, type GameFileKeeper, type Publication, publicationDue, ShownFiles } from '@courtside/producer-kit';
import type { ServiceLog } from '@courtside/service-kit';
import { isStepBack } from './is-correction.ts';
import { nextPlayerStats } from './next-player-stats.ts';
import type { SeenBoxScore } from './seen-box-score.ts';
import { newViolations, type RuleName } from './stat-line-violations.ts';

export interface StatsKeeperOptions {
  /** The newest fact of the game that was handed to the topic. */
  last(gameId: string): PlayerStats | undefined;
  /** Hands a fact to the topic. */
  publish(stats: PlayerStats, why: Publication): void;
  /** Time to the next poll while a game is live. */
  readonly pollIntervalMs: number;
  /** Learns of every violation once. */
  violated(rule: RuleName): void;
  readonly log: Pick<ServiceLog, 'warn'>;
}

/** Turns every successful poll of a box score into the fact that has to be published, if any. */
export class StatsKeeper implements GameFileKeeper<SeenBoxScore> {
  private readonly options: StatsKeeperOptions;
  private readonly boxScores = new ShownFiles<SeenBoxScore>();

  constructor(options: StatsKeeperOptions) {
    this.options = options;
  }

  /**
   * Takes what the feed shows of the game at `observedAt` (epoch ms): another box score, or, where `seen` is undefined,
   * still the one that it showed last.
   */
  take(gameId: string, seen: SeenBoxScore | undefined, observedAt: number): void {
    if (seen === undefined || seen.gameId === gameId) this.takeShown(gameId, seen, observedAt);
    // The feed behind the address has been exchanged; the scoreboard will tell which games it has.
    else this.options.log.warn({ event: 'stats.ofAnotherGame', gameId, seenGameId: seen.gameId });
  }

  forgetOthers(gameIds: Iterable<string>): void {
    this.boxScores.forgetOthers(gameIds);
  }

  isFileFinal(gameId: string): boolean {
    return this.options.last(gameId)?.isFinal ?? false;
  }

  private takeShown(gameId: string, seen: SeenBoxScore | undefined, observedAt: number): void {
    const before = this.options.last(gameId);
    const shown = seen ?? this.boxScores.last(gameId) ?? (before && contentOf(before));
    if (shown === undefined || this.isHeld(before, shown)) return;
    const next = nextPlayerStats(before, shown, observedAt);
    const why = publicationDue(before, next, {
      isLive: !next.isFinal,
      pollIntervalMs: this.options.pollIntervalMs,
    });
    if (why === 'changed') this.report(before, next);
    if (why !== undefined) this.options.publish(next, why);
  }

  private isHeld(before: PlayerStats | undefined, shown: SeenBoxScore): boolean {
    const { gameId } = shown;
    const isBack = before !== undefined && isStepBack(before, shown);
    const held = this.boxScores.note(gameId, shown, isBack);
    if (held === 1) this.options.log.warn({ event: 'stats.held', gameId, revision: before?.revision });
    return held > 0;
  }

  /** What contradicts itself is published as the source gave it: whoever reads it may know better. */
  private report(before: PlayerStats | undefined, { gameId, revision, players, isCorrection }: PlayerStats): void {
    const { log, violated } = this.options;
    if (isCorrection) log.warn({ event: 'stats.corrected', gameId, revision });
    for (const violation of newViolations(before?.players ?? [], players)) {
      log.warn({ event: 'stats.inconsistent', gameId, revision, ...violation });
      violated(violation.rule);
    }
  }
}
