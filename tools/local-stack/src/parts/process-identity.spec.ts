import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { commandOf, identifyProcess, isRunning } from './process-identity.ts';

test('identifyProcess tells a process from the one that had its id before', () => {
  const self = identifyProcess(process.pid);

  expect(self && isRunning(self)).toBe(true);
  expect(isRunning({ pid: process.pid, startedAt: 'another time' })).toBe(false);
});

test('identifyProcess knows nobody when the process has ended', async () => {
  const child = spawn(process.execPath, ['--version']);
  const { pid = 0 } = child;
  await once(child, 'close');

  expect(identifyProcess(pid)).toBeUndefined();
  expect(commandOf(pid)).toBe('');
});

test('commandOf is the command line with its arguments', () => {
  expect(commandOf(process.pid)).toContain('jest');
});
