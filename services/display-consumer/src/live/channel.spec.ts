import { expect, test } from '@jest/globals';
import type { BoardStatus } from '../api.ts';
import { Board } from '../board/board.ts';
import { Views } from '../board/views.ts';
import { record, scoreAt } from '../testing/facts.ts';
import { sseFrame } from './sse-frame.ts';
import { channelFor } from './subjects.ts';
import type { Viewer } from './viewer.ts';

const status: BoardStatus = { state: 'following', problem: null, topics: [] };
const moment = { position: new Map(), serverTime: 5 };

/** A viewer that keeps the frames themselves; one that does not read is dropped at the first. */
function fakeViewer(isReading = true) {
  const frames: Buffer[] = [];
  const send = (frame: Buffer) => {
    frames.push(frame);
    return isReading;
  };
  const viewer: Viewer = { isOpen: true, send, onClose: () => {}, close: () => {} };
  return { viewer, frames };
}

/** A channel of one game that stands at 2:0, and a way to let it score. */
function setUp() {
  const board = new Board();
  const views = new Views(board, () => status);
  const score = (revision: number, home: number) => {
    const fact = scoreAt(revision, home, 0);
    board.scores.read({ topic: 'courtside.scores', partition: 0, records: [record(fact.gameId, revision, fact)] });
    return views.takeChanges();
  };
  score(1, 2);
  return { channel: channelFor({ kind: 'game', gameId: 'simulated:1' }, views), score };
}

test('Channel serialises picture and change once when two viewers are there', () => {
  const { channel, score } = setUp();
  const [one, other] = [fakeViewer(), fakeViewer()];
  channel.join(one.viewer, moment);
  channel.join(other.viewer, moment);

  const delivery = channel.push(score(2, 4), status, moment);

  const [picture, change] = one.frames;
  expect([picture, change].map((frame) => frame?.toString().split('\n')[0])).toEqual([
    'event: picture',
    'event: change',
  ]);
  expect(other.frames[0]).toBe(picture); // The same bytes, not equal ones.
  expect(other.frames[1]).toBe(change);
  expect([one.frames.length, other.frames.length]).toEqual([2, 2]);
  expect(delivery).toEqual({ byteCount: 2 * (change?.length ?? 0), droppedCount: 0 });
});

test('Channel sends all viewers the same bytes when it begins anew', () => {
  const { channel } = setUp();
  const [one, other] = [fakeViewer(), fakeViewer()];
  for (const { viewer } of [one, other]) channel.join(viewer, moment);

  channel.reset(sseFrame('reset', { reason: 'topicRestarted' }), moment);

  expect(one.frames[1]?.toString()).toMatch(/^event: reset\n.*\n\nevent: picture\n/);
  expect(other.frames[1]).toBe(one.frames[1]);
});

test('Channel counts a viewer as dropped that does not read, and no bytes for it', () => {
  const { channel, score } = setUp();
  const [reading, hanging] = [fakeViewer(), fakeViewer(false)];
  for (const { viewer } of [reading, hanging]) channel.join(viewer, moment);

  const delivery = channel.push(score(2, 4), status, moment);

  expect(delivery).toEqual({ byteCount: reading.frames[1]?.length, droppedCount: 1 });
});
