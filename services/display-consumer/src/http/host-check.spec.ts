import { expect, test } from '@jest/globals';
import { isHostAllowed, namesAskedFor } from './host-check.ts';

test.each<[string, string | undefined, boolean]>([
  ['127.0.0.1', 'localhost:8080', true],
  ['127.0.0.1', '127.0.0.1', true],
  ['::1', '[::1]:8080', true],
  ['localhost', 'LOCALHOST:8080', true],
  ['127.0.0.1', 'evil.example:8080', false],
  ['127.0.0.1', 'localhost.evil.example', false],
  ['127.0.0.1', '10.0.0.7.evil.example', false],
  ['127.0.0.1', undefined, false],
  ['0.0.0.0', 'board.example', true],
  ['0.0.0.0', undefined, true],
])('isHostAllowed on %s without a list takes a request for %s: %s', (listeningHost, hostHeader, isAllowed) => {
  expect(isHostAllowed({ listeningHost, allowedHosts: [] }, hostHeader)).toBe(isAllowed);
});

test.each<[string, string | undefined, boolean]>([
  ['0.0.0.0', 'board.example:8080', true],
  ['0.0.0.0', 'BOARD.example', true],
  ['0.0.0.0', 'localhost:8080', true],
  ['0.0.0.0', '192.168.1.7:8080', true],
  ['0.0.0.0', '[fe80::7]:8080', true],
  ['0.0.0.0', 'evil.example', false],
  ['0.0.0.0', 'a.board.example', false],
  ['0.0.0.0', undefined, false],
  ['127.0.0.1', 'board.example', true],
])(
  'isHostAllowed on %s with board.example listed takes a request for %s: %s',
  (listeningHost, hostHeader, isAllowed) => {
    expect(isHostAllowed({ listeningHost, allowedHosts: ['board.example'] }, hostHeader)).toBe(isAllowed);
  },
);

test.each<[string, string[], string, string[]]>([
  ['one header', ['Host', 'a', 'X', 'host'], '/', ['a']],
  ['none', ['X', 'host'], '/http://b', []],
  ['two headers', ['Host', 'a', 'HOST', 'b'], '/', ['a', 'b']],
  ['the same twice', ['host', 'a'], 'http://a/x', ['a']],
  ['another one in the target', ['host', 'a'], 'http://b:80?x', ['a', 'b:80']],
])('namesAskedFor finds %s', (_case, rawHeaders, url, names) => {
  expect(namesAskedFor({ rawHeaders, url })).toEqual(names);
});
