import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openScratchClone, type ScratchClone } from '../testing/scratch-clone.ts';

/** Copying the repository takes seconds on a busy machine, and so does a task of Nx. */
jest.setTimeout(60_000);

let clone: ScratchClone;
beforeAll(() => {
  clone = openScratchClone();
});
afterAll(() => clone[Symbol.dispose]());

/** Whether Nx answers a small task from its cache. */
async function isCached(): Promise<boolean> {
  const { code, output } = await clone.run('nx', 'run', '@courtside/contract-scores:codegen');
  expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
  return output.includes('1/1 hit');
}

/** Leaves .nx as a runner does that has run the same before: everything is there, under the name of another machine. */
const moveToAnotherMachine = () =>
  clone.run(
    'bash',
    '-c',
    'cd .nx/workspace-data && for index in *.db; do mv "$index" "another-$(sed "s/.*-//" <<< "$index")"; done',
  );

test('adopt-nx-cache makes the cache of another machine usable, which by itself it is not', async () => {
  expect(await isCached()).toBe(false);
  expect(await isCached()).toBe(true);

  await moveToAnotherMachine();
  expect(await isCached()).toBe(false);

  await moveToAnotherMachine();
  expect(await clone.run('.ci/adopt-nx-cache')).toEqual({ code: 0, output: '' });
  expect(await isCached()).toBe(true);
});

test('adopt-nx-cache has nothing to do on the first run', async () => {
  clone.git('clean', '--force', '-d', '-x', '--quiet', '.nx');

  expect(await clone.run('.ci/adopt-nx-cache')).toEqual({ code: 0, output: '' });
});
