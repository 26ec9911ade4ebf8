import { describe, expect, test } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { composeList, kubernetesList, listService } from './list-service.ts';

describe.each([composeList, kubernetesList])('$file', (list) => {
  const listed = (...services: string[]) =>
    [
      'include:',
      '  # why',
      ...services.map((name) => `${list.before}${name}${list.after}`),
      '  - tools/x/compose.yaml',
      '',
    ].join('\n');

  test.each([
    ['a-producer', ['a-producer', 'b-producer', 'd-producer']],
    ['c-producer', ['b-producer', 'c-producer', 'd-producer']],
    ['e-producer', ['b-producer', 'd-producer', 'e-producer']],
    ['d-producer', ['b-producer', 'd-producer']],
  ])('listService puts %s where it belongs and leaves every other line', (name, services) => {
    const tree = createTreeWithEmptyWorkspace();
    tree.write(list.file, listed('b-producer', 'd-producer'));

    listService(tree, list, name);

    expect(tree.read(list.file, 'utf8')).toBe(listed(...services));
  });

  test('listService refuses a file that says nowhere where services stand', () => {
    const tree = createTreeWithEmptyWorkspace();
    tree.write(list.file, listed());

    expect(() => listService(tree, list, 'a-producer')).toThrow(`Cannot add a-producer to ${list.file}`);
  });
});
