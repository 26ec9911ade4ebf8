// jest's globalSetup of every suite that needs a broker: one stack for the run, unless the run has brought its own.
import { startStack } from '../start-stack.ts';

export default async function globalSetup() {
  const kind = process.env.COURTSIDE_TEST_STACK || 'embedded';
  if (kind === 'external') return requireAddresses();
  if (kind !== 'embedded') throw new Error(`Cannot run with COURTSIDE_TEST_STACK=${kind}: it is embedded or external`);
  const stack = await startStack();
  globalThis.courtsideStack = stack;
  process.env.KAFKA_BROKERS = stack.brokers.join(',');
  process.env.SCHEMA_REGISTRY_URL = stack.registryUrl;
}

function requireAddresses() {
  const missing = ['KAFKA_BROKERS', 'SCHEMA_REGISTRY_URL'].filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new Error(`Cannot run with COURTSIDE_TEST_STACK=external: ${missing.join(' and ')} must be set`);
}
