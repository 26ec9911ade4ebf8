import { expect, test } from '@jest/globals';
import { catalogue } from './catalogue/catalogue.ts';
import { planRounds } from './plan-rounds.ts';

const rounds = planRounds(catalogue);

test('planRounds plays every case of the catalogue once', () => {
  const played = rounds.flatMap(({ cases }) => cases.map(({ bad }) => bad));

  expect(new Set(played)).toEqual(new Set(catalogue));
  expect(played).toHaveLength(catalogue.length);
});

test('planRounds gives no file and no row two faults', () => {
  for (const { cases } of rounds) {
    const spoiled = cases.map(({ bad, place }) => `${bad.document} ${place}`);
    expect(new Set(spoiled).size).toBe(spoiled.length);
    const isListSpoiled = cases.some(({ bad }) => bad.document === 'scoreboard' && bad.reach !== 'row');
    if (isListSpoiled) expect(cases.filter(({ bad }) => bad.reach === 'row')).toEqual([]);
  }
});

test('planRounds leaves alone whoever leaves the host alone', () => {
  for (const { cases } of rounds) {
    const hosts = cases.filter(({ bad }) => bad.reach === 'host').map(({ bad }) => bad.document);
    if (hosts.length > 0) expect(cases).toHaveLength(hosts.length);
    if (hosts.includes('scoreboard')) expect(hosts).toEqual(['scoreboard']);
  }
});

test('the catalogue names every case of a document once', () => {
  const names = catalogue.map(({ document, name }) => `${document}: ${name}`);

  expect(new Set(names).size).toBe(names.length);
});
