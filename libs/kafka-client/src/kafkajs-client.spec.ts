import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { kafkaErrorType } from './kafkajs-client.ts';
import { spawnScript } from './testing/spawn-script.ts';

const file = fileURLToPath(new URL('testing/count-attempts.ts', import.meta.url));

async function attemptsUnder(environment: string): Promise<number | undefined> {
  await using script = spawnScript<number>(file, { NODE_ENV: environment });
  await script.ended;
  return script.lines[0];
}

test('kafkajs tries as often under jest as outside', async () => {
  const [tested, deployed] = await Promise.all([attemptsUnder('test'), attemptsUnder('production')]);

  expect(tested).toBeGreaterThan(1);
  expect(tested).toBe(deployed);
});

test('kafkaErrorType finds the name that Kafka gave, however deep it is wrapped', () => {
  const named = Object.assign(new Error('inner'), { type: 'UNKNOWN_PRODUCER_ID' });

  expect(kafkaErrorType(new Error('outer', { cause: new Error('middle', { cause: named }) }))).toBe(
    'UNKNOWN_PRODUCER_ID',
  );
  expect(kafkaErrorType(Object.assign(new Error('several'), { errors: [named] }))).toBe('UNKNOWN_PRODUCER_ID');
  const ofPartitions = Object.assign(new Error('several'), { partitions: [{ partition: 0, error: named }] });
  expect(kafkaErrorType(ofPartitions)).toBe('UNKNOWN_PRODUCER_ID');
  expect(kafkaErrorType(new Error('connect ECONNREFUSED'))).toBeUndefined();
});
