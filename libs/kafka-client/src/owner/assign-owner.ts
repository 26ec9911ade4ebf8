import { AssignerProtocol } from 'kafkajs';

/** What a member says when it joins: whether it holds the topic now. */
export interface Candidate {
  readonly memberId: string;
  readonly isHolder: boolean;
}

const protocolVersion = 1; // Of the consumer protocol, so that Kafka's own tools can show the group.
const holderMark = Buffer.from('holder');

export function encodeCandidate(topic: string, isHolder: boolean): Buffer {
  const userData = isHolder ? holderMark : Buffer.alloc(0);
  return AssignerProtocol.MemberMetadata.encode({ version: protocolVersion, topics: [topic], userData });
}

export function decodeCandidate(memberId: string, metadata: Buffer): Candidate {
  const userData = AssignerProtocol.MemberMetadata.decode(metadata)?.userData;
  return { memberId, isHolder: userData?.equals(holderMark) ?? false };
}

/**
 * Which member gets the topic: the one that has it, so that a joining instance takes it from nobody; else the first by
 * id, so that it makes no difference who decides.
 */
export function chooseOwner(candidates: readonly Candidate[]): string | undefined {
  const inOrder = [...candidates].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  return (inOrder.find(({ isHolder }) => isHolder) ?? inOrder[0])?.memberId;
}

/** Partition 0 stands for the topic: one instance writes all of it. */
export function encodeAssignment(topic: string, isOwner: boolean): Buffer {
  return AssignerProtocol.MemberAssignment.encode({
    version: protocolVersion,
    assignment: isOwner ? { [topic]: [0] } : {},
    userData: Buffer.alloc(0),
  });
}

export function isOwnerIn(topic: string, assignment: Buffer): boolean {
  return AssignerProtocol.MemberAssignment.decode(assignment)?.assignment[topic]?.includes(0) ?? false;
}
