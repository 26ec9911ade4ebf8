import { type KafkaClientConfig, prefixed } from '../config.ts';
import type { Contract, Revised } from '../contract.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import type { Problems } from '../problems.ts';
import { createPublisher } from '../publisher/connect-publisher.ts';
import type { Publisher, Standing } from '../publisher/publisher.ts';
import { readTopics } from '../reader/read-topics.ts';
import type { FactBatch, Reading } from '../reader/reading.ts';
import type { GroupMember } from './group-member.ts';
import { OwnFacts } from './own-facts.ts';
import type { OwnedTopic, OwnerWork } from './own-topic.ts';
import type { UnsentFacts } from './unsent-facts.ts';

export interface Hold<Fact extends Revised> {
  readonly contract: Contract<Fact>;
  readonly config: KafkaClientConfig;
  readonly schemaId: number;
  readonly member: GroupMember;
  /** What an earlier time of owning could not send. */
  readonly unsent: UnsentFacts<Fact>;
  /** Aborts when the topic is lost. */
  readonly held: AbortSignal;
  readonly stop: AbortSignal;
  readonly problems: Problems;
  readonly work: OwnerWork<Fact>;
  enter(phase: 'restoring' | 'active'): void;
}

/** One time of owning: reads the topic to its end, works until the topic is lost or `stop` aborts, flushes. */
export async function holdTopic<Fact extends Revised>(hold: Hold<Fact>): Promise<void> {
  const { contract, config, held, stop } = hold;
  const facts = new OwnFacts<Fact>();
  const standing = (): Standing => (held.aborted ? 'lost' : hold.member.isConfirmed ? 'owner' : 'unconfirmed');
  const publisher = createPublisher(contract, config, hold.schemaId, hold.problems, { standing });
  const over = AbortSignal.any([held, stop]);
  const done = new AbortController();
  const restored = Promise.withResolvers<void>();
  over.addEventListener('abort', () => restored.resolve(), { once: true });

  let isActive = false;
  const answerUndercut = () => {
    if (isActive) publishAgain(facts, contract, publisher, config);
  };
  const reading: Reading<Fact> = {
    contract,
    handle: (batch: FactBatch<Fact>) => {
      facts.read(batch);
      answerUndercut();
    },
    topicRestarted: () => facts.forget(),
  };
  hold.enter('restoring');
  const reader = readTopics([reading], config, { stop: done.signal, caughtUp: restored.resolve });
  try {
    await Promise.race([restored.promise, reader.done]);
    if (over.aborted) return;
    isActive = true;
    hold.enter('active');
    answerUndercut();
    const topic = ownedTopic(hold, facts, publisher);
    for (const fact of hold.unsent.takeContinuing((each) => facts.last(contract.key(each)))) {
      topic.publish(fact).catch((cause) => config.log.warn({ event: 'topic.unsent', reason: reasonOf(cause) }));
    }
    await Promise.race([workUntilOver(hold, topic, over), reader.done]);
  } finally {
    await publisher[Symbol.asyncDispose]();
    done.abort();
    await reader.done;
  }
}

/** Work that ends early has nothing more to do; the topic stays held, for it has no other owner. */
async function workUntilOver<Fact extends Revised>(
  { work }: Hold<Fact>,
  topic: OwnedTopic<Fact>,
  over: AbortSignal,
): Promise<void> {
  await work(topic, over);
  if (over.aborted) return;
  await new Promise<void>((resolve) => over.addEventListener('abort', () => resolve(), { once: true }));
}

function ownedTopic<Fact extends Revised>(
  { contract, unsent }: Hold<Fact>,
  facts: OwnFacts<Fact>,
  publisher: Publisher<Fact>,
): OwnedTopic<Fact> {
  return {
    last: (key) => facts.last(key),
    facts: () => facts.facts(),
    async publish(fact) {
      const undo = facts.publishing(contract.key(fact), fact);
      try {
        await publisher.publish(fact);
      } catch (cause) {
        if (cause instanceof KafkaClientError && cause.code === 'FACT_INVALID') undo();
        if (cause instanceof KafkaClientError && cause.code === 'OWNERSHIP_LOST') unsent.keep(fact);
        throw cause;
      }
    },
    get queuedFactCount() {
      return publisher.queuedFactCount;
    },
  };
}

/** Somebody else, such as an instance that slept through its session, appended what was old already. */
function publishAgain<Fact extends Revised>(
  facts: OwnFacts<Fact>,
  contract: Contract<Fact>,
  publisher: Publisher<Fact>,
  { log, ...config }: KafkaClientConfig,
): void {
  for (const fact of facts.takeUndercut()) {
    const [key, { revision }] = [contract.key(fact), fact];
    log.warn({ event: 'topic.undercut', topic: prefixed(config, contract.topic), key, revision });
    facts.publishing(key, fact);
    publisher.publish(fact).catch((cause) => log.warn({ event: 'topic.stillUndercut', key, reason: reasonOf(cause) }));
  }
}
