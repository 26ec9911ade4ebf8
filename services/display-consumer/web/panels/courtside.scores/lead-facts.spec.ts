import { expect, test } from '@jest/globals';
import { leadFacts, leadWords } from './lead-facts.ts';

const teams = { home: 'BKN', away: 'GSW' };

test('leadFacts finds the biggest leads', () => {
  expect(leadFacts([0, 2, -3, 12, 4])).toMatchObject({ biggestHomeLead: 12, biggestAwayLead: 3 });
});

test('leadFacts counts a change of lead also across a tie', () => {
  expect(leadFacts([0, 2, 0, 2, 0, -1, 3])).toMatchObject({ leadChangeCount: 2, tieCount: 2 });
});

test('leadFacts takes a tie that lasts as one, and the start as none', () => {
  expect(leadFacts([0, 0, 2, 0, 0, 2]).tieCount).toBe(1);
  expect(leadFacts([0])).toEqual({ biggestHomeLead: 0, biggestAwayLead: 0, leadChangeCount: 0, tieCount: 0 });
});

test('leadWords reads like a sentence', () => {
  expect(leadWords(leadFacts([0, 2, 0, -4]), teams, null)).toBe(
    'Biggest lead: GSW 4, BKN 2 · 1 lead change · tied once',
  );
  expect(leadWords(leadFacts([0, 2]), teams, null)).toBe('Biggest lead: GSW 0, BKN 2 · no lead changes · never tied');
});

test('leadWords says since when the game is known', () => {
  expect(leadWords(leadFacts([7, 5]), teams, 'Q3 10:00')).toMatch(/^Known since Q3 10:00 · Biggest lead: GSW 0, BKN 7/);
});
