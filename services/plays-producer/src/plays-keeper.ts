import { type Plays, plays as playsContract } from '@courtside/contract-plays';
import type { SeenGame, SeenPlayByPlay } from '@courtside/feed-client';
import { contentOf, type GameFileKeeper, type Publication, publicationDue, ShownFiles } from '@courtside/producer-kit';
import type { ServiceLog } from '@courtside/service-kit';
import { isStepBack } from './is-step-back.ts';
import { nextPlays } from './next-plays.ts';
import { emptied, periodsOfGame } from './periods-of-game.ts';
import type { Teams } from './play-of-action.ts';
import type { SeenPlays } from './seen-plays.ts';

/** Nobody has played more than six overtimes; the feed's reader takes no more periods. */
const periodMax = 30;

export interface PlaysKeeperOptions {
  /** The newest fact of the key that was handed to the topic. */
  last(key: string): Plays | undefined;
  /** Hands a fact to the topic. */
  publish(plays: Plays, why: Publication): void;
  /** Time to the next poll while a game is live. */
  readonly pollIntervalMs: number;
  readonly log: Pick<ServiceLog, 'warn'>;
}

/** Turns every successful poll of a play-by-play into the facts that have to be published: those of the periods it changed. */
export class PlaysKeeper implements GameFileKeeper<SeenPlayByPlay> {
  private readonly options: PlaysKeeperOptions;
  private readonly games = new ShownFiles<readonly SeenPlays[]>();
  /** Of the games that are watched, as the scoreboard tells them: a play-by-play does not say who is at home. */
  private readonly teams = new Map<string, Teams>();

  constructor(options: PlaysKeeperOptions) {
    this.options = options;
  }

  isFileFinal(gameId: string): boolean {
    return this.factsOf(gameId).some(({ isFinal }) => isFinal);
  }

  list(games: readonly SeenGame[]): void {
    for (const { gameId, home, away } of games) {
      this.teams.set(gameId, { homeTeamId: home.teamId, awayTeamId: away.teamId });
    }
  }

  forgetOthers(gameIds: Iterable<string>): void {
    const kept = new Set(gameIds);
    this.games.forgetOthers(kept);
    for (const gameId of this.teams.keys()) if (!kept.has(gameId)) this.teams.delete(gameId);
  }

  take(gameId: string, seen: SeenPlayByPlay | undefined, observedAt: number): void {
    const { log } = this.options;
    const before = this.factsOf(gameId);
    const teams = this.teams.get(gameId) ?? before[0];
    // The feed behind the address has been exchanged; the scoreboard will tell which games it has, and who plays.
    if (seen !== undefined && seen.gameId !== gameId) {
      return void log.warn({ event: 'plays.ofAnotherGame', gameId, seenGameId: seen.gameId });
    }
    if (teams === undefined) return void log.warn({ event: 'plays.ofUnknownTeams', gameId });
    const shown = seen ? periodsOfGame(seen, teams) : (this.games.last(gameId) ?? before.map(contentOf));
    if (!this.isHeld(gameId, before, shown)) this.publishPeriods(before, shown, observedAt);
  }

  private isHeld(gameId: string, before: readonly Plays[], shown: readonly SeenPlays[]): boolean {
    const held = this.games.note(gameId, shown, isStepBack(before, shown));
    if (held === 1) this.options.log.warn({ event: 'plays.held', gameId });
    return held > 0;
  }

  /** The current period of a game that goes on is renewed; of all others only what changes is published. */
  private publishPeriods(before: readonly Plays[], shown: readonly SeenPlays[], observedAt: number): void {
    const current = shown.some(({ isFinal }) => isFinal) ? undefined : shown.at(-1)?.period;
    const isShown = ({ period }: Plays) => shown.some((seen) => seen.period === period);
    for (const seen of [
      ...shown,
      ...before
        .filter((fact) => !isShown(fact))
        .map(contentOf)
        .map(emptied),
    ]) {
      this.publishPeriod(seen, observedAt, seen.period === current);
    }
  }

  private publishPeriod(seen: SeenPlays, observedAt: number, isLive: boolean): void {
    const { last, publish, pollIntervalMs, log } = this.options;
    const before = last(playsContract.key(seen));
    const next = nextPlays(before, seen, observedAt);
    const why = publicationDue(before, next, { isLive, pollIntervalMs });
    const { gameId, period, revision, isCorrection } = next;
    if (why === 'changed' && isCorrection) log.warn({ event: 'plays.corrected', gameId, period, revision });
    if (why !== undefined) publish(next, why);
  }

  /** The newest facts of the game, in order of its periods. */
  private factsOf(gameId: string): Plays[] {
    const periods = Array.from({ length: periodMax + 1 }, (_, period) => period);
    return periods.flatMap((period) => this.options.last(playsContract.key({ gameId, period })) ?? []);
  }
}
