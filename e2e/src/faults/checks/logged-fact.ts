/** A fact as it stands in the log. */
export interface LoggedFact {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly fact: Fact;
}

/** What every fact of ours has, and whatever else it says. */
export interface Fact extends Readonly<Record<string, unknown>> {
  readonly gameId: string;
  readonly revision: number;
  /** Epoch ms. */
  readonly observedAt: number;
}

/** The name of what a fact is about, over all topics. */
export const placeOf = ({ topic, key }: Pick<LoggedFact, 'topic' | 'key'>): string => `${topic} ${key}`;
