import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readRecordings } from './read-recordings.ts';

const root = mkdtempSync(join(tmpdir(), 'courtside-bad-recordings-'));
afterAll(() => rmSync(root, { recursive: true }));

function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}
const action = {
  actionNumber: 2,
  orderNumber: 20_000,
  clock: 'PT12M00.00S',
  timeActual: '2024-11-09T00:00:00.0Z',
  period: 1,
  actionType: 'period',
  personId: 0,
  possession: 0,
  scoreHome: '0',
  scoreAway: '0',
};
const playByPlay = (gameId: string, about: object = {}) =>
  JSON.stringify({ game: { gameId, actions: [{ ...action, ...about }] } });

test('readRecordings reads what is there, in order of the ids', () => {
  const folder = folderWith('two', {
    'playbyplay_0022400002.json': playByPlay('0022400002'),
    'playbyplay_0022400001.json': playByPlay('0022400001'),
    'notes.txt': 'other files are left alone',
  });

  expect(readRecordings(folder).map(({ gameId }) => gameId)).toEqual(['0022400001', '0022400002']);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['an empty folder', {}, 'there is no playbyplay_<id>.json in it or in the folders below'],
  ['text that is no JSON', { 'playbyplay_0022400001.json': '{"game"' }, 'playbyplay_0022400001.json": it is no JSON'],
  ['another game', { 'playbyplay_0022400001.json': playByPlay('0022400002') }, 'it is about game 0022400002'],
  [
    'a clock that is none',
    { 'playbyplay_0022400001.json': playByPlay('0022400001', { clock: '5:32' }) },
    'game.actions[0].clock',
  ],
  ['no actions', { 'playbyplay_0022400001.json': '{"game":{"gameId":"0022400001","actions":[]}}' }, 'game.actions'],
  [
    'a box score that is none',
    { 'playbyplay_0022400001.json': playByPlay('0022400001'), 'boxscore_0022400001.json': '{}' },
    'boxscore_0022400001.json',
  ],
])('readRecordings refuses %s and names it', (name, files, message) => {
  expect(() => readRecordings(folderWith(name, files))).toThrow(message);
});

test('readRecordings refuses a folder that does not exist', () => {
  expect(() => readRecordings(join(root, 'nowhere'))).toThrow(/Cannot replay ".*nowhere": ENOENT/);
});

test('readRecordings refuses more games than an evening has', () => {
  const files = Array.from({ length: 16 }, (_, index) => `00224000${String(index).padStart(2, '0')}`);
  const folder = folderWith('many', Object.fromEntries(files.map((id) => [`playbyplay_${id}.json`, playByPlay(id)])));

  expect(() => readRecordings(folder)).toThrow('it holds 16 games, the limit is 15');
});
