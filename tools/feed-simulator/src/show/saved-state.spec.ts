import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadShows, type SavedShow, saveShow } from './saved-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'courtside-state-'));
afterAll(() => rmSync(folder, { recursive: true }));
const saved = (identity: string): SavedShow => ({
  identity,
  day: 3,
  virtualMs: 1_731_200_161_544,
  speed: 10,
  isPaused: false,
  corrections: [{ sourceGameId: '0022400001', atMs: 5, orderNumber: 20_000, change: 'twoBecomesThree' }],
});

test('loadShows reads what saveShow wrote, the newest first', () => {
  const path = join(folder, 'made', 'simulator.json');
  saveShow(path, saved('seed:1'), []);

  saveShow(path, saved('seed:2'), loadShows(path));

  expect(loadShows(path)).toEqual([saved('seed:2'), saved('seed:1')]);
  expect(existsSync(`${path}.new`)).toBe(false);
});

test('saveShow forgets the oldest of more than twenty', () => {
  const others = Array.from({ length: 25 }, (_, index) => saved(`seed:${index}`));
  const path = join(folder, 'many.json');

  saveShow(path, saved('seed:99'), others);

  expect(loadShows(path).map(({ identity }) => identity)).toEqual([
    'seed:99',
    ...others.slice(0, 19).map(({ identity }) => identity),
  ]);
});

test('loadShows finds nothing where there is no file', () => {
  expect(loadShows(join(folder, 'none.json'))).toEqual([]);
});

test.each(['{"version":1', '{"version":2,"shows":[]}', ''])('loadShows refuses %j and says what to do', (text) => {
  const path = join(folder, 'damaged.json');
  writeFileSync(path, text);

  expect(() => loadShows(path)).toThrow(
    `Cannot read the simulator's state in "${path}": it is damaged or of another version; remove it`,
  );
});

test('saveShow says which file it cannot write', () => {
  writeFileSync(join(folder, 'a-file'), '');

  expect(() => saveShow(join(folder, 'a-file', 'simulator.json'), saved('seed:1'), [])).toThrow(
    "Cannot keep the simulator's state in",
  );
});
