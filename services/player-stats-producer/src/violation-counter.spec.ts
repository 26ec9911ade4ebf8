import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { ruleNames } from './stat-line-violations.ts';
import { StatsKeeper } from './stats-keeper.ts';
import { anyBoxScore, box, guest, line } from './testing/any-box-score.ts';
import { createViolationCounter } from './violation-counter.ts';

/** A keeper that counts what it finds in a registry of its own. */
function setUp() {
  const registry = new Registry();
  const warnings: object[] = [];
  const keeper = new StatsKeeper({
    last: () => undefined,
    publish: () => undefined,
    pollIntervalMs: 2_000,
    violated: createViolationCounter(registry),
    log: { warn: (fields: object) => warnings.push(fields) } as never,
  });
  const counts = async () => {
    const [counted] = await registry.getMetricsAsJSON();
    return Object.fromEntries((counted?.values ?? []).map(({ labels, value }) => [labels.rule, value]));
  };
  return { registry, keeper, warnings, counts };
}

const zeros = Object.fromEntries(ruleNames.map((rule) => [rule, 0]));

test('createViolationCounter has every rule at zero when nothing was found', async () => {
  const { registry, counts } = setUp();

  expect(await counts()).toEqual(zeros);
  expect(registry.getSingleMetric('courtside_stat_line_violations_total')).toBeDefined();
});

test('createViolationCounter counts by rule when a box score contradicts itself, and the line is logged', async () => {
  const { keeper, warnings, counts } = setUp();

  keeper.take(anyBoxScore.gameId, box({ players: [line({ totalRebounds: 6 }), guest] }), 1_000_000);

  expect(await counts()).toEqual({ ...zeros, rebounds: 1 });
  expect(warnings).toEqual([
    expect.objectContaining({
      rule: 'rebounds',
      playerId: '101',
      numbers: expect.objectContaining({ totalRebounds: 6 }),
    }),
  ]);
});
