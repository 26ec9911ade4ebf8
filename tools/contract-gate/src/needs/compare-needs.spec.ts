import { expect, test } from '@jest/globals';
import type { GatedContract } from '../contract/read-contract.ts';
import { compareNeeds } from './compare-needs.ts';

const contracts = [{ folder: '/libs/contracts/scores', identity: { topic: 'courtside.scores' } }] as GatedContract[];
const read = (field: string, about: object = {}) => ({
  declaredIn: '/libs/contracts/scores/src/generated.ts',
  record: 'Score',
  field,
  isNamed: true,
  ...about,
});
const compare = (fields: string[], ...reads: ReturnType<typeof read>[]) =>
  compareNeeds({ 'courtside.scores': { Score: fields } }, reads, contracts);

test('compareNeeds finds what is read and not declared, and what is declared and not read', () => {
  expect(compare(['home', 'away'], read('home'), read('status'))).toEqual({
    undeclared: ['courtside.scores Score.status'],
    unread: ['courtside.scores Score.away'],
  });
});

test('compareNeeds lets a field that only a loop reads be declared, and does not ask for it', () => {
  const looped = read('home', { isNamed: false });

  expect(compare(['home'], looped)).toEqual({ undeclared: [], unread: [] });
  expect(compare([], looped)).toEqual({ undeclared: [], unread: [] });
});

test('compareNeeds leaves out fields of other types', () => {
  expect(compare([], read('x', { declaredIn: '/services/display-consumer/src/api.ts' }))).toMatchObject({
    undeclared: [],
  });
});
