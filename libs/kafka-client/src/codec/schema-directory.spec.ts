import { expect, test } from '@jest/globals';
import { KafkaClientError } from '../errors.ts';
import { Problems } from '../problems.ts';
import { collectLog } from '../testing/collect-log.ts';
import { sampleSchema } from '../testing/sample-contract.ts';
import { SchemaDirectory } from './schema-directory.ts';

/** A registry that answers one question after the other as scripted; the last answer stays. */
function directoryOver(...answers: (object | KafkaClientError)[]) {
  let questionCount = 0;
  const find = async () => {
    const answer = answers[Math.min(questionCount++, answers.length - 1)] as object;
    if (answer instanceof KafkaClientError) throw answer;
    return answer;
  };
  const registry = { find, register: async () => 1 };
  const problems = new Problems(collectLog().log, 'reader');
  const directory = new SchemaDirectory(registry, problems, new AbortController().signal);
  return { directory, problems, questionCount: () => questionCount };
}

const away = new KafkaClientError('REGISTRY_UNAVAILABLE', 'silent');
const absent = new KafkaClientError('SCHEMA_UNKNOWN', 'Schema 7 not found');

test('lookUp asks once for a schema that many wait for', async () => {
  const { directory, questionCount } = directoryOver(sampleSchema);

  await Promise.all([directory.lookUp(7), directory.lookUp(7)]);

  expect(directory.get(7)).toBe(sampleSchema);
  expect(questionCount()).toBe(1);
});

test('lookUp waits for a registry that is away, and says so meanwhile', async () => {
  const { directory, problems } = directoryOver(away, away, sampleSchema);

  const lookup = directory.lookUp(7);
  await Promise.resolve();
  await Promise.resolve();

  expect(directory.get(7)).toBeUndefined();
  expect(problems.current).toBe('silent');
  await lookup;
  expect(directory.get(7)).toBe(sampleSchema);
  expect(problems.current).toBeNull();
});

test('lookUp remembers for a while that a schema is not there', async () => {
  const { directory } = directoryOver(absent, sampleSchema);

  await directory.lookUp(7);

  expect(directory.get(7)).toBe('Schema 7 not found');
});
