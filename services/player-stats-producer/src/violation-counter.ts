import { Counter, type Registry } from 'prom-client';
import { type RuleName, ruleNames } from './stat-line-violations.ts';

/** Counts stat lines that contradict themselves; every rule is there from the start, so that a rate can be drawn. */
export function createViolationCounter(registry: Registry): (rule: RuleName) => void {
  const counter = new Counter({
    name: 'courtside_stat_line_violations_total',
    help: 'Contradictions within stat lines as the source gave them, by rule, each counted once',
    labelNames: ['rule'],
    registers: [registry],
  });
  for (const rule of ruleNames) counter.inc({ rule }, 0);
  return (rule) => counter.inc({ rule });
}
