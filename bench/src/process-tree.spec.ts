import { expect, test } from '@jest/globals';
import { parseProcesses, treeOf } from './process-tree.ts';

const output = `    1     0  1200 /sbin/init
  100     1  5000 npm start
  101   100 60000 node start.ts --speed 10
  102   101 90000 java kafka.Kafka server.properties
  200     1  7000 somebody else
`;

test('parseProcesses keeps the whole command line', () => {
  const processes = parseProcesses(output);

  expect(processes[2]).toEqual({ pid: 101, parentPid: 100, residentKiB: 60000, command: 'node start.ts --speed 10' });
});

test('treeOf finds what a process started, directly or not, and nothing else', () => {
  const tree = treeOf(100, parseProcesses(output));

  expect(tree.map(({ pid }) => pid)).toEqual([100, 101, 102]);
});

test('treeOf finds nothing when the process has ended', () => {
  expect(treeOf(999, parseProcesses(output))).toEqual([]);
});
