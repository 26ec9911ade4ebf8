import { expect, test } from '@jest/globals';
import { fault, outcome } from '../testing/outcomes.ts';
import { printOutcome, printTotal } from './print-outcome.ts';

test('printOutcome says the seed, the faults and how long it took', () => {
  expect(printOutcome(outcome({}))).toBe('ok     seed 7: kill broker for 400 ms; recovered in 1.2 s');
});

test('printOutcome says every promise that was not kept, and every fault without effect', () => {
  const inflicted = [{ fault, isEffective: false, evidence: 'process 12 is in state S' }];

  expect(printOutcome(outcome({ wrong: ['g1 is gone'], hasRecovered: false, inflicted })).split('\n')).toEqual([
    'FAILED seed 7: kill broker for 400 ms; did not recover',
    '       without effect: kill broker: process 12 is in state S',
    '       g1 is gone',
  ]);
});

test('printTotal closes with what passed and failed', () => {
  expect(printTotal([outcome({}), outcome({ recoveryMs: 300 })]).split('\n')).toEqual([
    'faults: 2 kill; 100.0 % took effect',
    'recovery: shortest 0.3 s, median 1.2 s, longest 1.2 s',
    '2 passed, 0 failed',
  ]);
});
