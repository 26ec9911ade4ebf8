import { expect, test } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { listInCompose } from './list-in-compose.ts';

const file = 'docker-compose.yml';
const listed = (...services: string[]) =>
  [
    'include:',
    '  # why',
    ...services.map((name) => `  - services/${name}/compose.yaml`),
    '  - tools/x/compose.yaml',
    '',
  ].join('\n');

test.each([
  ['a-producer', ['a-producer', 'b-producer', 'd-producer']],
  ['c-producer', ['b-producer', 'c-producer', 'd-producer']],
  ['e-producer', ['b-producer', 'd-producer', 'e-producer']],
])('listInCompose puts %s where it belongs and leaves every other line', (name, services) => {
  const tree = createTreeWithEmptyWorkspace();
  tree.write(file, listed('b-producer', 'd-producer'));

  listInCompose(tree, name);

  expect(tree.read(file, 'utf8')).toBe(listed(...services));
});

test('listInCompose refuses a file that says nowhere where services stand', () => {
  const tree = createTreeWithEmptyWorkspace();
  tree.write(file, listed());

  expect(() => listInCompose(tree, 'a-producer')).toThrow('Cannot add a-producer to docker-compose.yml');
});
