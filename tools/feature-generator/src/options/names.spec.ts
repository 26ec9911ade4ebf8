import { expect, test } from '@jest/globals';
import { featureNames, labelOf } from './names.ts';

test('featureNames gives one word a type, a constant and a title', () => {
  expect(featureNames('injuries')).toEqual({
    name: 'injuries',
    typeName: 'Injuries',
    constantName: 'injuries',
    title: 'Injuries',
  });
});

test('featureNames joins several words as each place wants it', () => {
  expect(featureNames('top-10-shot-charts')).toMatchObject({
    typeName: 'Top10ShotCharts',
    constantName: 'top10ShotCharts',
    title: 'Top 10 shot charts',
  });
});

test('labelOf makes words of the name of a field', () => {
  expect(['note', 'minutesPlayed'].map(labelOf)).toEqual(['Note', 'Minutes played']);
});
