import type { ProxyCounts } from '@courtside/fault-proxy';
import { expect, test } from '@jest/globals';
import type { NetworkFault } from '../schedule/fault.ts';
import { judgeNetwork } from './judge-network.ts';
import type { ProbeOutcome } from './probe.ts';

const place = 'display-consumer>broker';
const nothing: ProxyCounts = {
  ...{ connectionCount: 0, openConnectionCount: 0, resetCount: 0, toTargetByteCount: 0, toClientByteCount: 0 },
  ...{ swallowedByteCount: 0, heldBackCount: 0 },
};
const isEffective = (fault: NetworkFault, probed: ProbeOutcome, after: Partial<ProxyCounts> = {}) =>
  judgeNetwork(fault, { before: nothing, after: { ...nothing, ...after }, probed }).isEffective;
const answered: ProbeOutcome = { fate: 'answered', afterMs: 30 };

test('judgeNetwork takes a refusal for one when a question was refused', () => {
  expect(isEffective({ kind: 'refuse', place }, { fate: 'refused', afterMs: 1 })).toBe(true);
  expect(isEffective({ kind: 'refuse', place }, answered)).toBe(false);
});

test('judgeNetwork takes a reset for one when the proxy has reset something: a server that is away resets too', () => {
  expect(isEffective({ kind: 'reset', place }, { fate: 'reset', afterMs: 1 }, { resetCount: 1 })).toBe(true);
  expect(isEffective({ kind: 'reset', place }, { fate: 'reset', afterMs: 1 })).toBe(false);
});

test('judgeNetwork takes silence for a half-open connection when bytes were lost', () => {
  expect(isEffective({ kind: 'swallow', place }, { fate: 'silent', afterMs: 900 }, { swallowedByteCount: 14 })).toBe(
    true,
  );
  expect(isEffective({ kind: 'swallow', place }, { fate: 'silent', afterMs: 900 })).toBe(false);
});

test('judgeNetwork takes a delay for one when no answer came sooner', () => {
  const delay: NetworkFault = { kind: 'delay', place, delayMs: 100 };

  expect(isEffective(delay, { fate: 'answered', afterMs: 201 }, { heldBackCount: 2 })).toBe(true);
  expect(isEffective(delay, answered, { heldBackCount: 2 })).toBe(false);
});

test('judgeNetwork takes a slow line for one when something had to wait', () => {
  expect(isEffective({ kind: 'throttle', place, bytesPerSecond: 500 }, answered, { heldBackCount: 1 })).toBe(true);
  expect(isEffective({ kind: 'throttle', place, bytesPerSecond: 500 }, answered)).toBe(false);
});
