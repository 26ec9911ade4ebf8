import { expect, test } from '@jest/globals';
import { parsePeekOptions } from './peek-options.ts';

const nowMs = Date.parse('2026-01-31T20:15:00Z');
const parse = (...words: string[]) => parsePeekOptions(words, nowMs);

test('parsePeekOptions takes a topic alone: what comes from now on, of all keys, until Ctrl-C', () => {
  expect(parse('courtside.scores')).toEqual({
    topic: 'courtside.scores',
    from: 'end',
    key: null,
    count: null,
    format: 'short',
    isHelp: false,
  });
});

test('parsePeekOptions takes every option', () => {
  expect(parse('t', '--from', '10m ago', '--key', 'a*', '--count=3', '--json')).toMatchObject({
    from: { sinceMs: nowMs - 600_000 },
    key: 'a*',
    count: 3,
    format: 'json',
  });
  expect(parse('t', '--full').format).toBe('full');
  expect(parse('--help')).toMatchObject({ topic: null, isHelp: true });
});

test('parsePeekOptions refuses with every problem at once, and says where help is', () => {
  expect(() =>
    parse('t', 'u', '--form', '--key', '--json', '--from', 'soon', '--count', '0', '--full', '--json'),
  ).toThrow(
    new Error(
      [
        'Cannot peek:',
        '  --form is no option',
        '  "u": one topic at a time',
        '  --key needs a value',
        '  --from must be beginning, end, or a time such as 10m or 2026-01-31T20:15Z, not "soon"',
        '  --count must be a whole number from 1, not "0"',
        '  --json is whole already: leave out --full',
        '',
        'npm run peek -- --help tells what there is',
      ].join('\n'),
    ),
  );
});

test('parsePeekOptions refuses a value for what takes none', () => {
  expect(() => parse('t', '--json=yes')).toThrow('--json takes no value');
});

test('parsePeekOptions takes a key that begins like an option when it is tied to its own', () => {
  expect(parse('t', '--key=-1').key).toBe('-1');
});
