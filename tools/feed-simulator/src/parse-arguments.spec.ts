import { expect, test } from '@jest/globals';
import { parseArguments } from './parse-arguments.ts';

test('parseArguments keeps the evening in .courtside unless it is told otherwise', () => {
  expect(parseArguments([])).toEqual({ dataDir: '.courtside' });
  expect(parseArguments(['--data-dir', '/tmp/here'])).toEqual({ dataDir: '/tmp/here' });
});

test('parseArguments reads every option', () => {
  const words =
    '--port 0 --host ::1 --seed 7 --games 3 --speed 50 --replay dir --replay-mode occurred --hold-at-end'.split(' ');

  expect(parseArguments(words)).toEqual({
    port: '0',
    host: '::1',
    seed: '7',
    games: '3',
    speed: '50',
    replay: 'dir',
    replayMode: 'occurred',
    holdAtEnd: true,
    dataDir: '.courtside',
  });
});

test('parseArguments takes the address from the environment when the command line has none', () => {
  const env = { HOST: '0.0.0.0', PORT: '8080' };

  expect(parseArguments([], env)).toMatchObject({ host: '0.0.0.0', port: '8080' });
  expect(parseArguments(['--port', '0'], env)).toMatchObject({ host: '0.0.0.0', port: '0' });
  expect(parseArguments([], { HOST: '', PORT: '' })).toEqual({ dataDir: '.courtside' });
});

test('parseArguments gives way to --help', () => {
  expect(parseArguments(['--games', 'many', '--help'])).toBe('help');
});

test('parseArguments reports all problems at once', () => {
  const parse = () =>
    parseArguments(['--games', '99', '--speed', 'fast', '--sped', '3', 'extra', '--replay-mode', 'soon']);

  for (const problem of ['games', 'speed', '--sped', 'extra', 'replayMode']) expect(parse).toThrow(problem);
});

test.each([[['--seed']], [['--seed', '']]])('parseArguments misses the value in %j', (words) => {
  expect(() => parseArguments(words)).toThrow('--seed needs a value');
});
