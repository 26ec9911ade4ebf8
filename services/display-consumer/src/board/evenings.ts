import type { Score } from '@courtside/contract-scores';
import type { EveningKey, EveningSummary } from '../api.ts';
import type { Sighting } from '../fold/sighting.ts';

/** Two months; a chooser with more is no help. */
const eveningCountMax = 60;

/** A box score without a score belongs to no date. It shows with the evening of its source if it is about as new. */
const undatedAgeMsMax = 12 * 60 * 60 * 1_000;

type Seen<Fact> = Pick<Sighting<Fact>, 'fact' | 'observedAt'>;
type Dated = Pick<Score, 'gameId' | 'source' | 'gameDate' | 'status'>;
type Undated = Pick<Score, 'gameId' | 'source'>;

/** The games of the display by evening: a date of the league at one source. */
export class Evenings {
  readonly #evenings = new Map<string, { key: EveningKey; games: Dated[]; lastObservedAt: number }>();
  readonly #undated: Seen<Undated>[];

  /** @param undated games of which only a box score is known. */
  constructor(dated: Iterable<Seen<Dated>>, undated: Iterable<Seen<Undated>>) {
    for (const { fact, observedAt } of dated) {
      const { source, gameDate } = fact;
      const evening = this.#evenings.get(nameOf(fact)) ?? { key: { source, gameDate }, games: [], lastObservedAt: 0 };
      this.#evenings.set(nameOf(fact), evening);
      evening.games.push(fact);
      evening.lastObservedAt = Math.max(evening.lastObservedAt, observedAt);
    }
    this.#undated = [...undated];
  }

  /**
   * That of the fact with the newest `observedAt`: simulated, replayed and real evenings have unrelated dates. Of evenings
   * that were polled together the first by source, the newest by date: not the one whose facts came first.
   */
  get current(): EveningKey | null {
    const [newest] = [...this.#evenings.values()].sort(
      (a, b) => b.lastObservedAt - a.lastObservedAt || bySourceAndDate(a.key, b.key),
    );
    return newest?.key ?? this.#undatedEvening();
  }

  /** By source, the newest date first. */
  get summaries(): EveningSummary[] {
    const summaries = [...this.#evenings.values()].map(({ key, games }) => ({
      ...key,
      gameCount: games.length,
      liveGameCount: games.filter(({ status }) => status === 'live').length,
    }));
    return summaries.sort(bySourceAndDate).slice(0, eveningCountMax);
  }

  newestOf(source: string): EveningKey {
    const { gameDate = null } = this.summaries.find((evening) => evening.source === source) ?? {};
    return { source, gameDate };
  }

  gameIdsOf(key: EveningKey): string[] {
    const evening = this.#evenings.get(nameOf(key));
    const dated = evening?.games.map(({ gameId }) => gameId) ?? [];
    const newest = this.#lastObservedAtOf(key.source);
    const isNear = ({ fact, observedAt }: Seen<Undated>) =>
      fact.source === key.source && newest - observedAt < undatedAgeMsMax;
    const showsUndated = key.gameDate === null || evening?.lastObservedAt === newest;
    return showsUndated ? [...dated, ...this.#undated.filter(isNear).map(({ fact }) => fact.gameId)] : dated;
  }

  #lastObservedAtOf(source: string): number {
    const times = [...this.#evenings.values()].filter(({ key }) => key.source === source);
    return Math.max(0, ...times.map(({ lastObservedAt }) => lastObservedAt));
  }

  #undatedEvening(): EveningKey | null {
    const [newest] = this.#undated.toSorted(
      (a, b) => b.observedAt - a.observedAt || (a.fact.source < b.fact.source ? -1 : 1),
    );
    return newest ? { source: newest.fact.source, gameDate: null } : null;
  }
}

const nameOf = ({ source, gameDate }: EveningKey) => `${source}/${gameDate}`;

function bySourceAndDate(a: EveningKey, b: EveningKey): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return (a.gameDate ?? '') > (b.gameDate ?? '') ? -1 : 1;
}
