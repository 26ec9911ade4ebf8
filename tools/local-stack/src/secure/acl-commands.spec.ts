import { rulesOfOwner, rulesOfReader } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { aclCommands } from './acl-commands.ts';

test('aclCommands writes the rules of a principal as Kafka takes them', () => {
  const owner = { name: 'score-producer', rules: rulesOfOwner({ topic: 'courtside.scores', owner: 'score-producer' }) };

  expect(aclCommands([owner])).toEqual([
    expect.stringMatching(/--allow-principal User:score-producer --operation Write .*--topic courtside\.scores$/),
    expect.stringMatching(/--operation Read --operation Describe --group score-producer$/),
  ]);
});

test('aclCommands says which names are beginnings', () => {
  const [everything = '', letters] = aclCommands([{ name: 'board', rules: rulesOfReader('board') }]);

  expect(everything).toMatch(/--topic courtside\. --resource-pattern-type prefixed$/);
  expect(letters).not.toContain('prefixed');
});
