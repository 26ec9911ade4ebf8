import { expect, test } from '@jest/globals';
import type { FactRecord } from '../reader/reading.ts';
import { type SampleFact, sampleFact } from '../testing/sample-contract.ts';
import { OwnFacts } from './own-facts.ts';

const key = 'simulated:1';

const record = (offset: number, revision: number, about: Partial<SampleFact> = {}): FactRecord<SampleFact> => {
  const fact = sampleFact({ revision, ...about });
  const head = { offset, key: fact.gameId, revision, observedAt: fact.observedAt, schemaId: 1, timestampMs: 0 };
  return { ...head, fact, detach: () => null };
};
const tombstone = (offset: number): FactRecord<SampleFact> => ({
  ...record(offset, -1),
  fact: null,
  observedAt: -1,
  schemaId: null,
});
const batch = (...records: FactRecord<SampleFact>[]) => ({ topic: 'courtside.sample', partition: 0, records });

function factsOf(...records: FactRecord<SampleFact>[]): OwnFacts<SampleFact> {
  const facts = new OwnFacts<SampleFact>();
  facts.read(batch(...records));
  return facts;
}

test('last is the newest fact, not the last in the log', () => {
  const facts = factsOf(record(1, 1), record(2, 7), record(3, 6));

  expect(facts.last(key)?.revision).toBe(7);
  expect(facts.last('simulated:2')).toBeUndefined();
  expect([...facts.facts()]).toHaveLength(1);
});

test('read decodes the newest fact of a batch only', () => {
  const broken = Object.defineProperty(record(1, 1), 'fact', {
    get: () => {
      throw new Error('was decoded');
    },
  });

  expect(factsOf(broken, record(2, 2)).last(key)?.revision).toBe(2);
});

test('a fact that is being published is the last at once, and reading older own ones back changes nothing', () => {
  const facts = factsOf(record(1, 1));

  facts.publishing(key, sampleFact({ revision: 2 }));
  facts.publishing(key, sampleFact({ revision: 3 }));
  facts.read(batch(record(2, 2)));

  expect(facts.last(key)?.revision).toBe(3);
  facts.read(batch(record(3, 3)));
  expect(facts.takeUndercut()).toEqual([]);
});

test('a fact that could not be encoded is not the last', () => {
  const facts = factsOf(record(1, 1));

  facts.publishing(key, sampleFact({ revision: 2 }))();
  facts.publishing('simulated:2', sampleFact({ gameId: 'simulated:2' }))();

  expect(facts.last(key)?.revision).toBe(1);
  expect(facts.last('simulated:2')).toBeUndefined();
});

test('takeUndercut names the newest fact when an older one stands above it, once', () => {
  const facts = factsOf(record(1, 7), record(2, 6));

  expect(facts.takeUndercut()).toMatchObject([{ revision: 7 }]);
  expect(facts.takeUndercut()).toEqual([]);
});

test('takeUndercut sees an older fact that comes after the own one was read back', () => {
  const facts = factsOf();

  facts.publishing(key, sampleFact({ revision: 7 }));
  facts.read(batch(record(4, 7)));
  facts.read(batch(record(5, 6)));

  expect(facts.takeUndercut()).toMatchObject([{ revision: 7 }]);
});

test('takeUndercut is at ease when the newest fact came again afterwards', () => {
  expect(factsOf(record(1, 7), record(2, 6), record(3, 7)).takeUndercut()).toEqual([]);
  expect(factsOf(record(1, 7), record(2, 6), record(3, 8)).takeUndercut()).toEqual([]);
});

test('a foreign fact that is newer becomes the last, so that the next own one stands above it', () => {
  const facts = factsOf();

  facts.publishing(key, sampleFact({ revision: 2 }));
  facts.read(batch(record(1, 9)));

  expect(facts.last(key)?.revision).toBe(9);
});

test('a tombstone buries what stands below it, also within a batch, and nothing above', () => {
  expect(factsOf(record(1, 1), tombstone(2)).last(key)).toBeUndefined();
  expect(factsOf(tombstone(1), record(2, 1)).last(key)?.revision).toBe(1);
  const facts = factsOf(record(1, 1));
  facts.publishing(key, sampleFact({ revision: 2 }));
  facts.read(batch(tombstone(2)));
  expect(facts.last(key)?.revision).toBe(2);
});

test('forget leaves nothing', () => {
  const facts = factsOf(record(1, 7), record(2, 6));

  facts.forget();

  expect([...facts.facts()]).toEqual([]);
  expect(facts.takeUndercut()).toEqual([]);
});
