import type { PlayerStats } from '@courtside/contract-player-stats';
import { contentOf, heldPollCount, type Publication, publicationDue } from '@courtside/producer-kit';
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

/** What is remembered of one game between polls. */
interface Memory {
  readonly shown: SeenBoxScore;
  /** How many polls in a row have shown a step back. */
  readonly heldPollCount: number;
}

/** Turns every successful poll of a box score into the fact that has to be published, if any. */
export class StatsKeeper {
  private readonly options: StatsKeeperOptions;
  private readonly memories = new Map<string, Memory>();

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

  /** Forgets all games but `gameIds`. */
  forgetOthers(gameIds: Iterable<string>): void {
    const kept = new Set(gameIds);
    for (const gameId of this.memories.keys()) if (!kept.has(gameId)) this.memories.delete(gameId);
  }

  private takeShown(gameId: string, seen: SeenBoxScore | undefined, observedAt: number): void {
    const before = this.options.last(gameId);
    const shown = seen ?? this.memories.get(gameId)?.shown ?? (before && contentOf(before));
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
    const held = heldPollCount(isBack, this.memories.get(gameId)?.heldPollCount ?? 0);
    this.memories.set(gameId, { shown, heldPollCount: held });
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
