import { expect, test } from '@jest/globals';
import { loadAnew } from './load-anew.ts';

const windowOn = (isServed: boolean) => {
  const loaded: string[] = [];
  return { loaded, isServed: async () => isServed, load: (path: string) => void loaded.push(path) };
};

test('loadAnew opens the address in the version that is served now', async () => {
  const window = windowOn(true);

  await loadAnew('/games/g1', false, window);

  expect(window.loaded).toEqual(['/games/g1']);
});

test('loadAnew keeps the open page while the server is away', async () => {
  const window = windowOn(false);

  await loadAnew('/games/g1', false, window);

  expect(window.loaded).toEqual([]);
});

test('loadAnew never loads the first page of a visit again', async () => {
  const window = windowOn(true);

  await loadAnew('/games/g1', true, window);

  expect(window.loaded).toEqual([]);
});
