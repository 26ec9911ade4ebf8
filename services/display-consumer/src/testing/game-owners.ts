import { playerStats } from '@courtside/contract-player-stats';
import { plays } from '@courtside/contract-plays';
import { scores } from '@courtside/contract-scores';
import { type Contract, connectPublisher, type Publisher } from '@courtside/kafka-client';
import type { TestKafka } from '@courtside/kafka-client/testing';
import type { GameFact, PublishedFact } from './whole-games.ts';

/** The owners of all that is told of games; each fact goes to the topic of its own. */
export async function gameOwners(kafka: TestKafka) {
  const publishers = new Map<string, Publisher<GameFact>>();
  for (const contract of [scores, playerStats, plays]) {
    // Each takes the facts of its own topic, which is how they are chosen below.
    publishers.set(contract.topic, await connectPublisher(contract as unknown as Contract<GameFact>, kafka.config));
  }
  return {
    publish: ({ topic, fact }: PublishedFact) => publishers.get(topic)?.publish(fact),
    [Symbol.asyncDispose]: async () => {
      for (const publisher of publishers.values()) await publisher[Symbol.asyncDispose]();
    },
  };
}
