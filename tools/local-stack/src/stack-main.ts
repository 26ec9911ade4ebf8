// `npm run stack`: Kafka and the registry until Ctrl-C, at the ports that every service expects.
import { join } from 'node:path';
import { endWithParent } from './end-with-parent.ts';
import { reasonOf } from './errors.ts';
import { preferredPort } from './parts/ports.ts';
import { startStack } from './start-stack.ts';
import { aborted, stopOnSignal } from './stop-on-signal.ts';
import { environmentOf, recordAddresses } from './system/recorded-addresses.ts';
import { addressesFile, dataFolder } from './system/start-service.ts';

const defaults = { broker: 9092, controller: 9093, registry: 8085, registryHealth: 8086 };

async function main(): Promise<void> {
  const startedAt = performance.now();
  const stop = stopOnSignal();
  endWithParent();
  const dataDir = join(dataFolder, 'stack');
  const ports = {
    broker: await preferredPort(defaults.broker),
    controller: await preferredPort(defaults.controller),
    registry: await preferredPort(defaults.registry),
    registryHealth: await preferredPort(defaults.registryHealth),
  };
  const stack = await startStack({ dataDir, ports, say: console.log });
  console.log(`Ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s; Ctrl-C ends both.\n`);
  const addresses = environmentOf(stack, undefined);
  const forgetAddresses = recordAddresses(addressesFile, addresses);
  for (const [name, value] of Object.entries(addresses)) console.log(`${name}=${value}`);
  if (ports.broker !== defaults.broker || ports.registry !== defaults.registry) {
    console.log('\nThe usual ports were in use: pass these two to the services that you start.');
  }
  const part = await Promise.race([
    aborted(stop).then(() => undefined),
    stack.broker.ended.then(() => 'Kafka'),
    stack.registry.ended.then(() => 'The registry'),
  ]);
  if (part !== undefined) console.error(`${part} has ended by itself; its log is in ${dataDir}/logs`);
  forgetAddresses();
  await stack.stop();
}

main().catch((cause) => {
  console.error(reasonOf(cause));
  process.exitCode = 1;
});
