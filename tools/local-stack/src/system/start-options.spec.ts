import { expect, test } from '@jest/globals';
import { parseStartOptions } from './start-options.ts';

test('parseStartOptions starts a simulated evening at tenfold speed when nothing is asked', () => {
  const options = parseStartOptions([]);

  expect(options).toEqual({
    speed: 10,
    seed: 1,
    games: 6,
    replay: null,
    isLive: false,
    port: null,
    isFresh: false,
    isSecure: false,
    isHelp: false,
  });
});

test('parseStartOptions reads every option', () => {
  const options = parseStartOptions([
    '--speed',
    '1000',
    '--seed=7',
    '--games',
    '15',
    '--replay',
    '.',
    '--port',
    '9000',
    '--fresh',
    '--secure',
  ]);

  expect(options).toMatchObject({
    speed: 1000,
    seed: 7,
    games: 15,
    replay: process.cwd(),
    port: 9000,
    isFresh: true,
    isSecure: true,
  });
});

test('parseStartOptions names all problems at once', () => {
  const words = [
    '--speed',
    '1001',
    '--games',
    'many',
    '--feed',
    'espn',
    '--replay',
    '/no/such/folder',
    '--quick',
    'extra',
  ];

  const parsing = () => parseStartOptions(words);

  for (const named of ['--speed', '--games', '--feed', '--replay', '--quick', 'extra']) expect(parsing).toThrow(named);
});

test.each(['0', '-1', '1.5', '1e3', ''])('parseStartOptions refuses the speed "%s"', (speed) => {
  expect(() => parseStartOptions([`--speed=${speed}`])).toThrow('--speed must be a whole number from 1 to 1000');
});

test('parseStartOptions refuses an option that lacks its value', () => {
  expect(() => parseStartOptions(['--port'])).toThrow('--port must be a whole number');
});
