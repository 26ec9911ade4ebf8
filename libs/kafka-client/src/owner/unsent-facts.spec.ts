import { expect, test } from '@jest/globals';
import { sampleFact } from '../testing/sample-contract.ts';
import { UnsentFacts } from './unsent-facts.ts';

const fact = (revision: number, observedAt: number) => sampleFact({ revision, observedAt });

function continuing(known: ReturnType<typeof fact> | undefined, ...kept: ReturnType<typeof fact>[]) {
  const unsent = new UnsentFacts<ReturnType<typeof fact>>();
  for (const each of kept) unsent.keep(each);
  return unsent.takeContinuing(() => known);
}

test('takeContinuing returns what the log does not have yet, in order', () => {
  const kept = [fact(5, 50), fact(5, 51), fact(6, 60)];

  expect(continuing(fact(5, 50), ...kept)).toEqual(kept.slice(1));
  expect(continuing(undefined, ...kept)).toEqual(kept);
});

test('takeContinuing drops what somebody else has overtaken, by revision or by time', () => {
  expect(continuing(fact(7, 70), fact(5, 50), fact(6, 60))).toEqual([]);
  expect(continuing(fact(5, 99), fact(6, 60))).toEqual([]);
});

test('takeContinuing takes the facts out', () => {
  const unsent = new UnsentFacts<ReturnType<typeof fact>>();
  unsent.keep(fact(1, 1));

  expect(unsent.takeContinuing(() => undefined)).toHaveLength(1);
  expect(unsent.takeContinuing(() => undefined)).toEqual([]);
});
