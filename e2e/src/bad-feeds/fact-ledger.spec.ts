import { expect, test } from '@jest/globals';
import { FactLedger } from './fact-ledger.ts';
import type { Moment } from './moment.ts';

const nobody = () => false;

/** A game of which only the score is told. */
const momentWith = (score: number): Moment =>
  new Map([['1', { scoreboard: { score, clock: 5 }, boxscore: {}, playbyplay: {} }]]);

/** What is wrong with facts that were published in this order while these moments passed. */
function wrongWith(tolds: readonly object[], mayLack: (fact: object, name: string) => boolean = nobody): string[] {
  const ledger = new FactLedger();
  for (const score of [1, 2, 3]) ledger.note(momentWith(score));
  const about = { document: 'scoreboard', key: 'simulated:1', gameId: 'simulated:1', observedAt: 0 } as const;
  for (const [index, told] of tolds.entries()) {
    ledger.facts.push({ ...about, revision: index + 1, isCorrection: false, told: { ...told } });
  }
  return ledger.wrongFacts(mayLack);
}

const at = (score: number) => ({ score, clock: 5 });

test('FactLedger has nothing to say of facts that follow the moments, some of them left out', () => {
  expect(wrongWith([at(1), at(1), at(3)])).toEqual([]);
});

test('FactLedger names a fact that was true at no moment, and one that says again what has passed', () => {
  expect(wrongWith([at(1), at(4)])).toEqual(['scoreboard simulated:1 revision 2: wrong score, missing ']);
  expect(wrongWith([at(3), at(2)])).toEqual(['scoreboard simulated:1 revision 2: wrong score, missing ']);
});

test('FactLedger names a fact that tells less than the truth, unless it may lack just that', () => {
  const less = { score: 1, clock: null };

  expect(wrongWith([less])).toEqual(['scoreboard simulated:1 revision 1: wrong , missing clock']);
  expect(wrongWith([less], (_fact, name) => name === 'clock')).toEqual([]);
  expect(wrongWith([less], (_fact, name) => name === 'score')).toHaveLength(1);
});
