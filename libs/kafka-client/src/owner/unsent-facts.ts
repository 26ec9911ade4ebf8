import type { Revised } from '../contract.ts';

const unsentFactCountMax = 10_000; // As many as the publisher queues: older ones say least about the present.

/**
 * Facts that this process could not send before it lost its topic, in order.
 *
 * A broker that takes long to come back forgets its members. When nobody else has the topic then, these facts would be
 * lost although nothing has overtaken them.
 */
export class UnsentFacts<Fact extends Revised> {
  private facts: Fact[] = [];

  keep(fact: Fact): void {
    this.facts.push(fact);
    if (this.facts.length > unsentFactCountMax) this.facts.shift();
  }

  /** Takes out all, and returns those that continue what the log says: nobody has seen more, or later, meanwhile. */
  takeContinuing(last: (fact: Fact) => Fact | undefined): Fact[] {
    const facts = this.facts;
    this.facts = [];
    return facts.filter((fact) => {
      const known = last(fact);
      if (known === undefined) return true;
      const isSame = fact.revision === known.revision && fact.observedAt === known.observedAt;
      return !isSame && fact.revision >= known.revision && fact.observedAt >= known.observedAt;
    });
  }
}
