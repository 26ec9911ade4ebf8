// `npm run stack`: Kafka and the registry until Ctrl-C, at the ports that every service expects.
import { join } from 'node:path';
import { reasonOf } from './errors.ts';
import { preferredPort } from './parts/ports.ts';
import { startStack } from './start-stack.ts';
import { repositoryRoot } from './system/start-service.ts';

const defaults = { broker: 9092, controller: 9093, registry: 8085, registryHealth: 8086 };

async function main(): Promise<void> {
  const startedAt = performance.now();
  const ports = {
    broker: await preferredPort(defaults.broker),
    controller: await preferredPort(defaults.controller),
    registry: await preferredPort(defaults.registry),
    registryHealth: await preferredPort(defaults.registryHealth),
  };
  const stack = await startStack({ dataDir: join(repositoryRoot, '.courtside/stack'), ports, say: console.log });
  console.log(`Ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s; Ctrl-C ends both.\n`);
  console.log(`KAFKA_BROKERS=${stack.brokers.join(',')}`);
  console.log(`SCHEMA_REGISTRY_URL=${stack.registryUrl}`);
  if (ports.broker !== defaults.broker || ports.registry !== defaults.registry) {
    console.log('\nThe usual ports were in use: pass these two to the services that you start.');
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stack.stop());
  await Promise.race([stack.broker.ended, stack.registry.ended]);
  await stack.stop();
}

main().catch((cause) => {
  console.error(reasonOf(cause));
  process.exitCode = 1;
});
