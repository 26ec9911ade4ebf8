import { expect, test } from '@jest/globals';
import { configDifferences } from './config-differences.ts';

const actual = new Map([
  ['numPartitions', '3'],
  ['cleanup.policy', 'delete,compact'],
  ['retention.ms', '1000'],
  ['segment.bytes', '1073741824'],
]);

test('configDifferences names what a topic has otherwise, and only what the contract asks for', () => {
  const expected = { numPartitions: 6, 'cleanup.policy': 'compact,delete', 'retention.ms': '2000', 'new.entry': 'yes' };

  expect(configDifferences(expected, actual)).toEqual([
    { name: 'numPartitions', expected: '6', actual: '3' },
    { name: 'retention.ms', expected: '2000', actual: '1000' },
    { name: 'new.entry', expected: 'yes', actual: undefined },
  ]);
});

test('configDifferences finds nothing in a topic as it should be', () => {
  expect(configDifferences({ numPartitions: 3, 'retention.ms': '1000' }, actual)).toEqual([]);
});
