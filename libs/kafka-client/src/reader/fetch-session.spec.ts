import { expect, test } from '@jest/globals';
import type { FetchAnswer, FetchPosition } from '../protocol/fetch.ts';
import { FetchSession } from './fetch-session.ts';

const at = (partition: number, offset: number): FetchPosition => ({ topic: 't', partition, offset });
const answer = (sessionId: number, errorCode = 0): FetchAnswer => ({ sessionId, errorCode, partitions: [] });

test('FetchSession says everything first, then only what differs', () => {
  const session = new FetchSession();

  expect(session.wish([at(0, 0), at(1, 5)])).toEqual({
    sessionId: 0,
    sessionEpoch: 0,
    positions: [at(0, 0), at(1, 5)],
    forgotten: [],
  });
  expect(session.answered(answer(7))).toBe(true);

  expect(session.wish([at(1, 6), at(2, 0)])).toEqual({
    sessionId: 7,
    sessionEpoch: 1,
    positions: [at(1, 6), at(2, 0)],
    forgotten: [at(0, 0)],
  });
  session.answered(answer(7));
  expect(session.wish([at(1, 6), at(2, 0)])).toEqual({ sessionId: 7, sessionEpoch: 2, positions: [], forgotten: [] });
});

test('FetchSession says everything each time when the broker keeps no session', () => {
  const session = new FetchSession();
  session.wish([at(0, 0)]);
  expect(session.answered(answer(0))).toBe(true);

  expect(session.wish([at(1, 0)])).toEqual({ sessionId: 0, sessionEpoch: 0, positions: [at(1, 0)], forgotten: [] });
});

test.each([70, 71])('FetchSession begins again when the broker has dropped it: error %d', (errorCode) => {
  const session = new FetchSession();
  session.wish([at(0, 0)]);
  session.answered(answer(7));
  session.wish([at(0, 0)]);

  expect(session.answered(answer(0, errorCode))).toBe(false);

  expect(session.wish([at(0, 0)])).toMatchObject({ sessionId: 0, sessionEpoch: 0, positions: [at(0, 0)] });
});

test('FetchSession leaves other errors to whoever asked', () => {
  const session = new FetchSession();
  session.wish([at(0, 0)]);

  expect(session.answered(answer(0, -1))).toBe(true);
  expect(session.wish([at(0, 0)])).toMatchObject({ sessionEpoch: 0, positions: [at(0, 0)] });
});

test('FetchSession begins again when a request was lost', () => {
  const session = new FetchSession();
  session.wish([at(0, 0)]);
  session.answered(answer(7));
  session.wish([at(0, 1)]);

  session.lost();

  expect(session.wish([at(0, 1)])).toMatchObject({ sessionId: 0, sessionEpoch: 0, positions: [at(0, 1)] });
});
