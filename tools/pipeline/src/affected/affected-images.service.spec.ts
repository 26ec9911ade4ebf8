import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openScratchClone, type ScratchClone } from '../testing/scratch-clone.ts';
import { everyImage } from './images.ts';
import { projectRows } from './project-rows.ts';
import { rootRows } from './root-rows.ts';

/** Copying the repository takes seconds on a busy machine, a question to Nx one or two. */
jest.setTimeout(60_000);

let clone: ScratchClone;
beforeAll(() => {
  clone = openScratchClone();
});
afterAll(() => clone[Symbol.dispose]());

/** What CI builds when this commit was the last one that it has built. */
async function imagesSince(base: string): Promise<string[]> {
  const { code, output } = await clone.run('.ci/affected-images', base);
  expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
  return output.split('\n').filter(Boolean).sort();
}

describe('a commit has exactly these images built', () => {
  test.each([...projectRows, ...rootRows])('$what: $images', async ({ changes, images }) => {
    clone.git('checkout', '--quiet', '--detach', 'main');
    clone.commit('test: change', changes);

    expect(await imagesSince('main')).toEqual([...images].sort());
  });

  test('all of them when nobody knows what was built last', async () => {
    expect(await imagesSince('')).toEqual([...everyImage].sort());
    expect(await imagesSince('0'.repeat(40))).toEqual([...everyImage].sort());
  });

  test('none of them when nothing has changed', async () => {
    expect(await imagesSince('HEAD')).toEqual([]);
  });
});
