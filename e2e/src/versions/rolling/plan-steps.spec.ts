import { expect, test } from '@jest/globals';
import { planReplacements, planSteps } from './plan-steps.ts';

test('planSteps goes from each older version to today, and back', () => {
  expect(planSteps(['old', 'older'], 'today')).toEqual(['old', 'today', 'older', 'today']);
});

test('planReplacements replaces every service in each step, another one first every time', () => {
  const steps = new Map([
    ['display', ['d1', 'd2', 'd3']],
    ['scores', ['s1', 's2', 's3']],
  ]);

  expect(planReplacements(steps).map(({ version }) => version)).toEqual(['s2', 'd2', 'd3', 's3']);
});
