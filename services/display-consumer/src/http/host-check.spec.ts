import { expect, test } from '@jest/globals';
import { isHostAllowed } from './host-check.ts';

test.each([
  ['127.0.0.1', 'localhost:8080', true],
  ['127.0.0.1', '127.0.0.1', true],
  ['::1', '[::1]:8080', true],
  ['localhost', 'LOCALHOST:8080', true],
  ['127.0.0.1', 'evil.example:8080', false],
  ['127.0.0.1', 'localhost.evil.example', false],
  ['127.0.0.1', undefined, false],
  ['0.0.0.0', 'board.example', true],
])('isHostAllowed on %s takes a request for %s: %s', (listeningHost, hostHeader, isAllowed) => {
  expect(isHostAllowed(listeningHost, hostHeader)).toBe(isAllowed);
});
