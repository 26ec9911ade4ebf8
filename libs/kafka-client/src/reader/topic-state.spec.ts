import { expect, test } from '@jest/globals';
import type { FactDecoders } from '../codec/fact-decoders.ts';
import { sampleState } from '../testing/sample-state.ts';
import { isCaughtUp, noteAbsence, notePresence, topicStatus } from './topic-state.ts';

const newState = () => sampleState({ name: 't.courtside.sample', decoders: {} as FactDecoders });
const metadata = (topicId: string, ...leaders: number[]) => ({
  topic: 't.courtside.sample',
  errorCode: 0,
  topicId,
  partitions: leaders.map((leader, partition) => ({ partition, leader, errorCode: 0 })),
});

function placed(end: number, position: number) {
  const topic = newState();
  notePresence(topic, metadata('id-1', 1));
  Object.assign(topic.partitions.get(0) as object, { position, endOffset: end, endOffsetAtStart: end });
  return topic;
}

test('isCaughtUp waits until the cluster has said whether the topic exists', () => {
  const topic = newState();
  expect(isCaughtUp(topic)).toBe(false);

  noteAbsence(topic);

  expect(isCaughtUp(topic)).toBe(true);
  expect(topicStatus(topic).exists).toBe(false);
});

test('isCaughtUp waits for every partition to reach the end it had at the start', () => {
  expect(isCaughtUp(placed(10, 9))).toBe(false);
  expect(isCaughtUp(placed(10, 10))).toBe(true);
  const grown = placed(10, 10);
  notePresence(grown, metadata('id-1', 1, 1));
  expect(isCaughtUp(grown)).toBe(false);
});

test('notePresence follows leaders and new partitions without moving positions', () => {
  const topic = placed(10, 7);

  const isAnother = notePresence(topic, metadata('id-1', 2, 3));

  expect(isAnother).toBe(false);
  expect([...topic.partitions.values()]).toMatchObject([
    { partition: 0, leader: 2, position: 7 },
    { partition: 1, leader: 3, position: undefined },
  ]);
});

test('notePresence begins again when another topic has the name, also after an absence', () => {
  const topic = placed(10, 7);

  noteAbsence(topic);
  expect(topic.partitions.get(0)).toMatchObject({ leader: -1, position: 7 });

  expect(notePresence(topic, metadata('id-2', 1))).toBe(true);
  expect(topic.partitions.get(0)).toMatchObject({ position: undefined, endOffsetAtStart: undefined });
});

test('topicStatus tells positions and lag', () => {
  expect(topicStatus(placed(10, 7))).toEqual({
    topic: 'courtside.sample',
    exists: true,
    partitions: [{ partition: 0, position: 7, endOffset: 10, lag: 3 }],
    schemaIds: [],
    unreadableCount: 0,
    problem: null,
  });
});
