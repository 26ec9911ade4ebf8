import { expect, test } from '@jest/globals';
import { quantityOf, withoutUnit } from './quantity.ts';

test.each([
  ['when', null, 'timestamp-millis', { kind: 'moment', unitMs: 1, isLocal: false }],
  ['when', null, 'local-timestamp-micros', { kind: 'moment', unitMs: 1e-3, isLocal: true }],
  ['day', null, 'date', { kind: 'day' }],
  ['tipOff', null, 'time-millis', { kind: 'timeOfDay', unitMs: 1 }],
  ['clock', 'ms', null, { kind: 'duration', unitMs: 1 }],
  ['clock', 'Seconds', null, { kind: 'duration', unitMs: 1000 }],
  ['share', 'percent', null, { kind: 'percent' }],
  ['clockRemainingMs', null, null, { kind: 'duration', unitMs: 1 }],
  ['period_length_seconds', null, null, { kind: 'duration', unitMs: 1000 }],
  ['reportedAt', null, null, { kind: 'moment', unitMs: 'guess', isLocal: false }],
  ['fieldGoalPercentage', null, null, { kind: 'percent' }],
  ['teamId', null, null, { kind: 'identifier' }],
  ['id', null, null, { kind: 'identifier' }],
  ['points', 'points', null, { kind: 'plain' }],
  ['speedMs', 'km/h', null, { kind: 'plain' }],
  ['ms', null, null, { kind: 'plain' }],
  ['items', null, null, { kind: 'plain' }],
  ['valid', null, null, { kind: 'plain' }],
  ['format', null, null, { kind: 'plain' }],
])('quantityOf %s in %s as %s is %j', (name, unit, logicalType, quantity) => {
  expect(quantityOf(name, unit, logicalType)).toEqual(quantity);
});

test('withoutUnit drops the unit that the values show, and never the whole name', () => {
  const without = (name: string, unit: string | null = null) => withoutUnit(name, quantityOf(name, unit, null));

  expect(['clockRemainingMs', 'length_seconds', 'reportedAt', 'points'].map((name) => without(name))).toEqual([
    'clockRemaining',
    'length',
    'reported',
    'points',
  ]);
  expect(without('Ms', 'ms')).toBe('Ms');
});
