import { expect, test } from '@jest/globals';
import { topicsOfSubjects } from './topics-of-subjects.ts';

test('topicsOfSubjects names the topics whose values have a schema, each once and in order', () => {
  const subjects = ['b-value', 'a.topic-value', 'a.topic-key', 'Some.Record', 'b-value'];

  expect(topicsOfSubjects(JSON.stringify(subjects), '')).toEqual(['a.topic', 'b']);
});

test.each([
  '__consumer_offsets-value',
  'courtside.display.dlq-value',
  '-value',
  'a topic-value',
  '<b>-value',
  `${'x'.repeat(250)}-value`,
])('topicsOfSubjects leaves out %s', (subject) => {
  expect(topicsOfSubjects(JSON.stringify([subject]), '')).toEqual([]);
});

test('topicsOfSubjects takes only topics of the prefix, and names them without it', () => {
  const subjects = ['stage.a-value', 'a-value', 'stage.__b-value', 'stage.a.dlq-value'];

  expect(topicsOfSubjects(JSON.stringify(subjects), 'stage.')).toEqual(['a']);
});

test('topicsOfSubjects forgives names that are none, and refuses what is no list', () => {
  expect(topicsOfSubjects('[1, null, "a-value"]', '')).toEqual(['a']);
  expect(() => topicsOfSubjects('{"a-value": 1}', '')).toThrow('no list');
});
