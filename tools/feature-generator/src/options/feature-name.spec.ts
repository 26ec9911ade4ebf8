import { describe, expect, test } from '@jest/globals';
import { featureNameProblems, type Surroundings } from './feature-name.ts';

const nothing: Surroundings = { templateWords: new Set(), exists: () => false };

test.each(['injuries', 'shot-charts', 'top-10-plays', 'a'])('featureNameProblems lets "%s" pass', (name) => {
  expect(featureNameProblems(name, nothing)).toEqual([]);
});

describe.each([
  ['', 'is no name'],
  ['Injuries', 'is no name'],
  ['shot_charts', 'is no name'],
  ['shot charts', 'is no name'],
  ['-injuries', 'is no name'],
  ['injuries-', 'is no name'],
  ['shot--charts', 'is no name'],
  ['10-top-plays', 'is no name'],
  ['../escape', 'is no name'],
  ['verletzungen-müller', 'is no name'],
  ['class', 'is a word of the code itself'],
  ['default', 'is a word of the code itself'],
  ['map', 'is a word of the code itself'],
  ['array-buffer', 'is a word of the code itself'],
  ['injuries-producer', 'leave out "-producer"'],
  ['n'.repeat(41), 'has 41 letters, a name has at most 40'],
])('featureNameProblems("%s")', (name, problem) => {
  test(`says: ${problem}`, () => {
    expect(featureNameProblems(name, nothing)).toEqual([expect.stringContaining(problem)]);
  });
});

test('featureNameProblems refuses a word that the templates use, as a type or as a constant', () => {
  const surroundings = { ...nothing, templateWords: new Set(['Sighting', 'ownTopic']) };

  expect(featureNameProblems('sighting', surroundings)).toHaveLength(1);
  expect(featureNameProblems('own-topic', surroundings)).toHaveLength(1);
});

test.each([
  'libs/contracts/injuries',
  'services/injuries-producer',
  'services/display-consumer/web/panels/courtside.injuries',
  'deploy/kubernetes/injuries-producer',
])('featureNameProblems refuses a name when %s is there', (place) => {
  const problems = featureNameProblems('injuries', { ...nothing, exists: (path) => path === place });

  expect(problems).toEqual([`"injuries" is taken: there is ${place}`]);
});
