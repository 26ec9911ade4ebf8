import { type Exchange, kafkajsExchange } from './exchange.ts';

interface Membership {
  readonly groupId: string;
  readonly memberId: string;
  readonly generationId: number;
}

interface WithErrorCode {
  readonly errorCode: number;
}

export interface Joined extends WithErrorCode {
  readonly generationId: number;
  readonly memberId: string;
  readonly leaderId: string;
  /** Everybody, told to the leader only. */
  readonly members: readonly { memberId: string; memberMetadata: Buffer }[];
}

// The classic group protocol in the newest versions that kafkajs writes; brokers since 2.3 and up to 4.x take them.
const coordinatorOfGroup = 0;

export const findCoordinatorExchange = (groupId: string) =>
  kafkajsExchange<WithErrorCode & { coordinator: { host: string; port: number } }>('GroupCoordinator', 2, {
    groupId,
    coordinatorType: coordinatorOfGroup,
  });

/** Is answered when all members have joined, at the latest after `rebalanceTimeoutMs`. */
export function joinGroupExchange(options: {
  groupId: string;
  memberId: string;
  sessionTimeoutMs: number;
  rebalanceTimeoutMs: number;
  assignerName: string;
  metadata: Buffer;
}): Exchange<Joined> {
  return kafkajsExchange('JoinGroup', 5, {
    groupId: options.groupId,
    memberId: options.memberId,
    sessionTimeout: options.sessionTimeoutMs,
    rebalanceTimeout: options.rebalanceTimeoutMs,
    protocolType: 'consumer',
    groupProtocols: [{ name: options.assignerName, metadata: options.metadata }],
  });
}

/** `groupAssignment` is the leader's decision, empty from everybody else. */
export const syncGroupExchange = (
  membership: Membership,
  groupAssignment: readonly { memberId: string; memberAssignment: Buffer }[],
) => kafkajsExchange<WithErrorCode & { memberAssignment: Buffer }>('SyncGroup', 3, { ...membership, groupAssignment });

export const heartbeatExchange = ({ groupId, memberId, generationId }: Membership) =>
  kafkajsExchange<WithErrorCode>('Heartbeat', 3, { groupId, memberId, groupGenerationId: generationId });

export const leaveGroupExchange = ({ groupId, memberId }: Membership) =>
  kafkajsExchange<WithErrorCode>('LeaveGroup', 3, { groupId, memberId });
