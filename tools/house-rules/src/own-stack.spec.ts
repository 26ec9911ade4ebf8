import { expect, test } from '@jest/globals';
import { read, repositoryFiles } from './repository.ts';

const specs = repositoryFiles().filter((file) => file.endsWith('.spec.ts') && !file.startsWith('tools/house-rules/'));
/** What brings up a broker of its own: a stack, the whole system (to do harm to, too), or `npm start` in a copy of the repository. */
const starts = /\b(startStack|holdStack|start\w*System|startRegistry|startBroker)\(|tutorial\/terminal/;

test('a suite that starts a broker or registry of its own says so in its name, and no other does: .own-stack.', () => {
  const starting = specs.filter((file) => starts.test(read(file)));

  expect(starting).not.toEqual([]);
  expect(specs.filter((file) => file.includes('.own-stack.'))).toEqual(starting);
});
