import { expect, test } from '@jest/globals';
import { createFeedFile } from './feed-file.ts';

const meta = { version: 1, time: '2024-11-09 07:56:18.5618', courtsideSource: 'simulated' };
const game = { gameId: '0022400001', actions: [] };

test('createFeedFile puts the envelope first and loses nothing', () => {
  const { body } = createFeedFile({ meta, game });

  expect(JSON.parse(body)).toEqual({ meta, game });
  expect(body).toMatch(/^\{"meta":/);
});

test('createFeedFile keeps the validator when only the time stamp differs', () => {
  const later = { ...meta, time: '2024-11-09 07:57:00.570' };

  expect(createFeedFile({ meta: later, game }).etag).toBe(createFeedFile({ meta, game }).etag);
});

test.each([
  ['the content', { meta, game: { ...game, gameId: '0022400002' } }],
  ['the source', { meta: { ...meta, courtsideSource: 'replay' }, game }],
])('createFeedFile changes the validator when %s differs', (_what, document) => {
  expect(createFeedFile(document).etag).not.toBe(createFeedFile({ meta, game }).etag);
});
