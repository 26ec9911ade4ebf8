import { expect, test } from '@jest/globals';
import { createViewMemory } from './view-memory.ts';

test('createViewMemory gives back the last view of an address', () => {
  const memory = createViewMemory<string>();

  memory.remember('/a', { view: 'old', lastId: '1' });
  memory.remember('/a', { view: 'new', lastId: '2' });

  expect(memory.recall('/a')).toEqual({ view: 'new', lastId: '2' });
  expect(memory.recall('/b')).toBeUndefined();
});

test('createViewMemory forgets what was left longest ago', () => {
  const memory = createViewMemory<number>();
  for (let at = 0; at < 8; at += 1) memory.remember(`/${at}`, { view: at, lastId: `${at}` });
  memory.remember('/0', { view: 0, lastId: '0' });

  memory.remember('/8', { view: 8, lastId: '8' });

  expect(memory.recall('/1')).toBeUndefined();
  expect(memory.recall('/0')).toBeDefined();
});
