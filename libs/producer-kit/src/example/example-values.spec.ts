import { expect, test } from '@jest/globals';
import { createExampleValues, type ExampleValues } from './example-values.ts';

const everyValue = (values: ExampleValues) => ({
  text: values.text('lastNote'),
  whole: values.whole('minutes'),
  decimal: values.decimal('rating'),
  flag: values.flag('isOut'),
  moment: values.moment('returnsAt'),
  oneOf: values.oneOf('status', ['out', 'doubtful', 'active']),
  orNull: values.orNull('note', 'x'),
});
const through = <Value>(read: (values: ExampleValues) => Value, entity = 'a') =>
  Array.from({ length: 200 }, (_, progress) => read(createExampleValues(entity, progress)));

test('createExampleValues says the same again for the same entity at the same point', () => {
  const [first, second] = [createExampleValues('a', 40), createExampleValues('a', 40)];

  expect(everyValue(second)).toEqual(everyValue(first));
});

test('createExampleValues moves every field in the course of a game', () => {
  const courses = Object.keys(everyValue(createExampleValues('a', 0))).map((name) => [
    name,
    new Set(through((values) => everyValue(values)[name as keyof ReturnType<typeof everyValue>])).size > 1,
  ]);

  expect(courses).toEqual(courses.map(([name]) => [name, true]));
});

test('createExampleValues lets words and flags stand for some baskets', () => {
  const texts = through((values) => values.text('note'));
  const changes = texts.filter((text, index) => index > 0 && text !== texts[index - 1]);

  expect(changes.length).toBeGreaterThan(5);
  expect(changes.length).toBeLessThanOrEqual(20);
});

test('createExampleValues moves entities at different moments', () => {
  const firstChange = (entity: string) => {
    const texts = through((values) => values.text('note'), entity);
    return texts.findIndex((text) => text !== texts[0]);
  };

  expect(new Set(['a', 'b', 'c', 'd', 'e'].map(firstChange)).size).toBeGreaterThan(1);
});

test('createExampleValues gives values that fit their types', () => {
  for (const values of through((made) => made)) {
    expect(values.text('lastNote')).toMatch(/^Last note \d{1,2}$/);
    expect(Number.isInteger(values.whole('minutes'))).toBe(true);
    expect(['out', 'active']).toContain(values.oneOf('status', ['out', 'active']));
    expect(new Date(values.moment('returnsAt')).toISOString()).toMatch(/:00\.000Z$/);
  }
});
