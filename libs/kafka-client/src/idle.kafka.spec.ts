import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { spawnScript } from './testing/spawn-script.ts';
import { testKafka } from './testing/test-kafka.ts';

// kafkajs' 1 ms timer alone took 3 to 4 % of a core per connection; everything that is connected takes half a percent.
const coreShareMax = 0.01;

test('a connected process with nothing to do leaves the processor alone', async () => {
  await using kafka = testKafka();
  const { log: _log, ...plain } = kafka.config;
  const file = fileURLToPath(new URL('testing/idle-process.ts', import.meta.url));
  await using script = spawnScript<number>(file, { IDLE_CONFIG: JSON.stringify(plain) });

  expect(await script.ended).toBe(0);

  expect(script.complaints()).toBe('');
  expect(script.lines).toEqual([expect.any(Number)]);
  expect(script.lines[0]).toBeLessThan(coreShareMax);
});
