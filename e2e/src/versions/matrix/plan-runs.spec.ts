import { expect, test } from '@jest/globals';
import { planRuns } from './plan-runs.ts';

test('planRuns lets every version of every producer meet every version of the display', () => {
  const displays = ['d1', 'd2', 'd3'];
  const producers = { scores: ['s1', 's2', 's3', 's4'], stats: ['b1', 'b2'] };

  const runs = planRuns(displays, producers);

  for (const display of displays)
    for (const [name, versions] of Object.entries(producers))
      for (const version of versions)
        expect(runs).toContainEqual(
          expect.objectContaining({ display, producers: expect.objectContaining({ [name]: version }) }),
        );
});

test('planRuns plays no more runs than the display and the largest producer have pairs, and mixes producers', () => {
  const versions = ['1', '2', '3', '4'];

  const runs = planRuns(versions, { scores: versions, stats: versions, plays: versions });

  expect(runs).toHaveLength(16);
  for (const { producers } of runs) expect(new Set(Object.values(producers)).size).toBe(3);
});
