import { type KafkaClientConfig, prefixed } from '../config.ts';
import type { Contract, Revised } from '../contract.ts';
import { KafkaClientError } from '../errors.ts';
import { Problems } from '../problems.ts';
import { setUpContract } from '../setup/set-up-contract.ts';
import { GroupMember } from './group-member.ts';
import { holdTopic } from './hold-topic.ts';
import { UnsentFacts } from './unsent-facts.ts';

export type OwnershipState = 'starting' | 'standby' | 'restoring' | 'active' | 'disconnected';

/** An owner's topic while this process is the one that writes it. */
export interface OwnedTopic<Fact> {
  /** The newest fact of a key: what the log held, or what was published since. */
  last(key: string): Fact | undefined;
  /** The newest fact of every key. */
  facts(): Iterable<Fact>;
  /**
   * As {@link Publisher.publish}; `last` knows the fact at once.
   *
   * After `OWNERSHIP_LOST` the fact is kept: should this process own the topic again, and nobody have overtaken it, it
   * is sent before the next `work` begins.
   */
  publish(fact: Fact): Promise<void>;
  readonly queuedFactCount: number;
}

/** Hears of every change of the state, and of what keeps the owner from its work: in words, null when nothing does. */
export type OwnershipWatch = (state: OwnershipState, problem: string | null) => void;

export type OwnerWork<Fact> = (topic: OwnedTopic<Fact>, held: AbortSignal) => Promise<void>;

/**
 * Runs `work` whenever this process is the one active instance of a topic's owner.
 *
 * That is the member of the group `<prefix><owner>` that holds partition 0 of the topic, after it has read the topic to
 * its end; other instances stand by. `held` aborts when the group has given the topic to another, or `stop` aborts;
 * `work` ends soon after. While the group cannot be reached nothing is sent and nothing given up. A fact of a lower
 * revision that somebody else appends is answered by publishing the own one again.
 *
 * Resolves when `stop` has aborted and all is flushed.
 *
 * @throws {KafkaClientError} `CONTRACT_MISMATCH`; and whatever `work` throws.
 */
export async function ownTopic<Fact extends Revised>(
  contract: Contract<Fact>,
  config: KafkaClientConfig,
  stop: AbortSignal,
  work: OwnerWork<Fact>,
  watch: OwnershipWatch = () => {},
): Promise<void> {
  const ownership = new Ownership(contract, config, watch);
  const leave = new AbortController();
  const membership = ownership.member.run(leave.signal);
  try {
    // The membership ends by itself only with an error of ours.
    await Promise.race([membership, ownership.serve(stop, work)]);
  } catch (cause) {
    const isStop = cause instanceof KafkaClientError && cause.code === 'STOPPED' && stop.aborted;
    if (!isStop) throw cause;
  } finally {
    leave.abort();
    await membership;
  }
}

/** What `ownTopic` knows while it runs, and tells. */
class Ownership<Fact extends Revised> {
  readonly member: GroupMember;
  private readonly contract: Contract<Fact>;
  private readonly config: KafkaClientConfig;
  private readonly watch: OwnershipWatch;
  private readonly problems: Problems;
  /** What keeps facts from being delivered while the topic is held. */
  private publishing: Problems | undefined;
  private readonly unsent = new UnsentFacts<Fact>();
  private phase: OwnershipState = 'starting';
  private told: { state: OwnershipState; problem: string | null } | undefined;
  private membershipChanged = Promise.withResolvers<void>();

  constructor(contract: Contract<Fact>, config: KafkaClientConfig, watch: OwnershipWatch) {
    this.contract = contract;
    this.config = config;
    this.watch = watch;
    this.problems = new Problems(config.log, 'owner', () => this.tell());
    this.member = new GroupMember(contract, config, this.problems, () => this.memberChanged());
    this.tell();
  }

  async serve(stop: AbortSignal, work: OwnerWork<Fact>): Promise<void> {
    const schemaId = await setUpContract(this.contract, this.config, this.problems, stop);
    while (!stop.aborted) {
      const held = await this.nextHold(stop);
      if (!held) return;
      this.publishing = new Problems(this.config.log, 'publisher', () => this.tell());
      await holdTopic({
        contract: this.contract,
        config: this.config,
        schemaId,
        member: this.member,
        unsent: this.unsent,
        held,
        stop,
        work,
        problems: this.publishing,
        enter: (phase) => this.enter(phase),
      });
      this.publishing = undefined;
    }
  }

  /** Resolves when this process holds the topic; undefined when it is to stop. */
  private async nextHold(stop: AbortSignal): Promise<AbortSignal | undefined> {
    const stopped = Promise.withResolvers<void>();
    stop.addEventListener('abort', () => stopped.resolve(), { once: true });
    while (!stop.aborted) {
      if (this.member.held) return this.member.held;
      this.enter(this.member.hasJoined ? 'standby' : 'starting');
      await Promise.race([this.membershipChanged.promise, stopped.promise]);
    }
    return undefined;
  }

  private memberChanged(): void {
    this.membershipChanged.resolve();
    this.membershipChanged = Promise.withResolvers();
  }

  private enter(phase: OwnershipState): void {
    this.phase = phase;
    this.tell();
  }

  /** A topic that refuses facts while the group answers, as for want of copies or rights, is no less away. */
  private tell(): void {
    const problem = this.problems.current ?? this.publishing?.current ?? null;
    const isAway = this.problems.has('group') || (this.publishing?.has('broker') ?? false);
    const state = isAway && this.phase !== 'starting' ? 'disconnected' : this.phase;
    const before = this.told;
    if (before?.state === state && before.problem === problem) return;
    this.told = { state, problem };
    if (before?.state !== state)
      this.config.log.info({ event: 'owner.state', topic: prefixed(this.config, this.contract.topic), state });
    this.watch(state, problem);
  }
}
