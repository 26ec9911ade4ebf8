import { backOffMs, pause } from '../back-off.ts';
import { type KafkaClientConfig, type Log, prefixed } from '../config.ts';
import type { Contract } from '../contract.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import type { Problems } from '../problems.ts';
import type { BrokerLink } from '../protocol/broker-link.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import {
  findCoordinatorExchange,
  heartbeatExchange,
  type Joined,
  joinGroupExchange,
  leaveGroupExchange,
  syncGroupExchange,
} from '../protocol/group.ts';
import { chooseOwner, decodeCandidate, encodeAssignment, encodeCandidate, isOwnerIn } from './assign-owner.ts';

// A standby takes over this long after a death: short, but longer than a busy machine keeps a process waiting.
// Brokers allow 6 s and more (`group.min.session.timeout.ms`).
export const sessionTimeoutMs = 8_000;
const heartbeatIntervalMs = 1_000; // Several may be lost within a session; also how late a standby learns of a death.
const leavingDeadlineMs = 1_000; // A courtesy: without it the group notices after the session.
export const assignerName = 'courtside-owner';

/**
 * One member of the group of a topic's owner, for the sake of who holds partition 0; it reads nothing.
 *
 * Spoken directly, because kafkajs' consumer ties its heartbeats to fetching, moves partitions whenever somebody joins,
 * ends in silence after some errors, and does not tell when its membership was last confirmed.
 */
export class GroupMember {
  private readonly links: ClusterLinks;
  private readonly problems: Problems;
  private readonly log: Log;
  private readonly changed: () => void;
  private readonly groupId: string;
  private readonly topic: string;
  private coordinator: BrokerLink | undefined;
  private memberId = '';
  private generationId = -1;
  private mustJoin = true;
  private isMember = false;
  private holding: AbortController | undefined;
  private confirmedAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    contract: Pick<Contract<never>, 'topic' | 'owner'>,
    config: KafkaClientConfig,
    problems: Problems,
    changed: () => void,
  ) {
    this.links = new ClusterLinks(config);
    this.problems = problems;
    this.changed = changed;
    this.log = config.log;
    this.groupId = prefixed(config, contract.owner);
    this.topic = prefixed(config, contract.topic);
  }

  /** Aborts when the topic is lost; undefined while this member does not hold it. */
  get held(): AbortSignal | undefined {
    return this.holding?.signal;
  }

  /** Whether the group has said within a session that this member belongs to it: until then nobody else holds the topic. */
  get isConfirmed(): boolean {
    return performance.now() - this.confirmedAtMs < sessionTimeoutMs;
  }

  /** Whether the group has taken this member in. */
  get hasJoined(): boolean {
    return this.isMember;
  }

  /** Joins and stays until `leave` aborts, whatever happens to brokers; then leaves, so that a standby need not wait. */
  async run(leave: AbortSignal): Promise<void> {
    for (let failureCount = 0; !leave.aborted; ) {
      try {
        await this.step();
        failureCount = 0;
        this.problems.clear('group');
      } catch (cause) {
        if (!(cause instanceof KafkaClientError)) throw cause;
        failureCount += 1;
        this.coordinator = undefined;
        this.problems.set('group', reasonOf(cause));
      }
      const waitMs = this.mustJoin ? 0 : heartbeatIntervalMs;
      await pause(failureCount > 0 ? backOffMs(failureCount, Math.random()) : waitMs, leave);
    }
    await this.leave();
  }

  private async step(): Promise<void> {
    this.coordinator ??= await this.findCoordinator();
    if (this.mustJoin) await this.join(this.coordinator);
    else await this.beat(this.coordinator);
  }

  private async findCoordinator(): Promise<BrokerLink> {
    const { answer } = await this.links.askAny(findCoordinatorExchange(this.groupId));
    if (answer.errorCode !== errorCode.none) throw this.trouble(answer.errorCode);
    return this.links.linkAt(answer.coordinator);
  }

  private async beat(coordinator: BrokerLink): Promise<void> {
    const sentAtMs = performance.now();
    const answer = await coordinator.send(heartbeatExchange(this.membership));
    this.heed(answer.errorCode, sentAtMs);
  }

  private async join(coordinator: BrokerLink): Promise<void> {
    const joined = await coordinator.send(
      joinGroupExchange({
        ...this.membership,
        sessionTimeoutMs,
        rebalanceTimeoutMs: sessionTimeoutMs,
        assignerName,
        metadata: encodeCandidate(this.topic, this.holding !== undefined),
      }),
    );
    if (joined.errorCode === errorCode.memberIdRequired) this.memberId = joined.memberId;
    else if (joined.errorCode !== errorCode.none) this.heed(joined.errorCode, performance.now());
    else await this.sync(coordinator, joined);
  }

  private async sync(coordinator: BrokerLink, joined: Joined): Promise<void> {
    this.memberId = joined.memberId;
    this.generationId = joined.generationId;
    const sentAtMs = performance.now();
    const decision = joined.leaderId === joined.memberId ? this.decide(joined) : [];
    const answer = await coordinator.send(syncGroupExchange(this.membership, decision));
    if (answer.errorCode !== errorCode.none) return this.heed(answer.errorCode, sentAtMs);
    this.confirmedAtMs = sentAtMs;
    this.mustJoin = false;
    this.isMember = true;
    if (isOwnerIn(this.topic, answer.memberAssignment)) this.holding ??= new AbortController();
    else this.lose();
    this.changed();
  }

  private decide({ members }: Joined) {
    const owner = chooseOwner(members.map(({ memberId, memberMetadata }) => decodeCandidate(memberId, memberMetadata)));
    return members.map(({ memberId }) => ({
      memberId,
      memberAssignment: encodeAssignment(this.topic, memberId === owner),
    }));
  }

  /** What the group thinks of this member. Not to be reached is no loss: while the group is away it elects nobody. */
  private heed(code: number, sentAtMs: number): void {
    switch (code) {
      case errorCode.none:
        this.confirmedAtMs = sentAtMs;
        break;
      case errorCode.rebalanceInProgress:
        this.confirmedAtMs = sentAtMs;
        this.mustJoin = true;
        break;
      case errorCode.unknownMemberId:
        this.memberId = '';
        this.expel(code);
        break;
      case errorCode.illegalGeneration:
        this.expel(code);
        break;
      default:
        throw this.trouble(code);
    }
  }

  /** The session ended, or the others went on without this member: somebody else may hold the topic now. */
  private expel(code: number): void {
    if (this.holding) this.log.warn({ event: 'owner.expelled', groupId: this.groupId, reason: errorName(code) });
    this.confirmedAtMs = Number.NEGATIVE_INFINITY;
    this.mustJoin = true;
    this.isMember = false;
    this.lose();
    this.changed();
  }

  private lose(): void {
    const lost = this.holding;
    this.holding = undefined;
    lost?.abort();
  }

  private async leave(): Promise<void> {
    if (this.memberId !== '') {
      await this.coordinator?.send(leaveGroupExchange(this.membership), leavingDeadlineMs).catch(() => {});
    }
    this.lose();
    this.links.close();
  }

  private get membership() {
    return { groupId: this.groupId, memberId: this.memberId, generationId: this.generationId };
  }

  private trouble(code: number): KafkaClientError {
    return new KafkaClientError(
      'BROKER_UNREACHABLE',
      `Cannot take part in group "${this.groupId}": ${errorName(code)}`,
    );
  }
}
