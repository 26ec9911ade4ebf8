import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestKafka } from '@courtside/kafka-client/testing';

const run = promisify(execFile);
const script = fileURLToPath(new URL('idle-reader.ts', import.meta.url));

/** How much of a core a reader takes that has nothing to do, from 0 to 1. */
export async function measureIdleReader({ config }: TestKafka, hasDiscovery: boolean): Promise<number> {
  const { log: _log, ...plain } = config;
  const env = { ...process.env, IDLE_READER: JSON.stringify(plain) };
  const { stdout } = await run(process.execPath, [script, ...(hasDiscovery ? ['--discovery'] : [])], { env });
  return Number(stdout);
}
