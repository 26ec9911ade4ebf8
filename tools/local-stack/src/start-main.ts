// `npm start`: everything on this machine, until Ctrl-C.
import { join } from 'node:path';
import { endWithParent } from './end-with-parent.ts';
import { reasonOf } from './errors.ts';
import type { Secrets } from './secure/keep-secrets.ts';
import { aborted, stopOnSignal } from './stop-on-signal.ts';
import { createProgress } from './system/progress.ts';
import { environmentOf, recordAddresses } from './system/recorded-addresses.ts';
import { parseStartOptions, type StartOptions, usage } from './system/start-options.ts';
import { addressesFile, dataFolderOf } from './system/start-service.ts';
import { type System, startSystem } from './system/start-system.ts';

async function main(): Promise<void> {
  const options = parseStartOptions(process.argv.slice(2));
  if (options.isHelp) return console.log(usage);
  const progress = createProgress(console.log, () => performance.now());
  const stop = stopOnSignal();
  endWithParent();
  const startedAt = performance.now();
  console.log('Courtside\n');
  const system = await startSystem(options, dataFolderOf(options), progress, stop).catch((cause) => {
    if (stop.aborted) return undefined; // It was ended on its way up: that is no failure.
    throw cause;
  });
  if (system === undefined) return;
  const forgetAddresses = recordAddresses(addressesFile, environmentOf(system.stack, system.readerName));
  console.log(welcome(system, options, performance.now() - startedAt));
  await aborted(stop);
  forgetAddresses();
  await system.stop();
}

function welcome(
  { pageUrl, feedUrl, services, stack, readerName, dataDir }: System,
  { isLive }: StartOptions,
  tookMs: number,
): string {
  const { KAFKA_BROKERS, SCHEMA_REGISTRY_URL } = environmentOf(stack, undefined);
  const lines = services.map(({ name, logFile }) => `  ${name.padEnd(24)} ${logFile}`);
  const feed = isLive ? [] : [`  ${'feed-simulator'.padEnd(24)} ${join(dataDir, 'logs/feed-simulator.log')}`];
  return `
Ready after ${(tookMs / 1000).toFixed(1)} s:  ${pageUrl}
${stack.secrets ? secureWords(stack.secrets, readerName) : ''}
Logs
${[...lines, ...feed].join('\n')}

Try next
  open a game on the page and watch its score and box score move
  npm run peek -- courtside.scores    what is written to that topic now
  npm start -- --speed 100     a faster evening
  npm start -- --help          other evenings, recordings, the live feed
  curl ${pageUrl}/api/games    the same board as JSON

For programs of your own
  KAFKA_BROKERS=${KAFKA_BROKERS}
  SCHEMA_REGISTRY_URL=${SCHEMA_REGISTRY_URL}
  FEED_URL=${feedUrl}${stack.secrets ? `\n  KAFKA_SSL_CA_FILE=${stack.secrets.trustFile}` : ''}

Ctrl-C ends everything; the next start goes on from here.`;
}

const secureWords = ({ folder }: Secrets, readerName: string | undefined) => `
Secure: Kafka (over TLS) and the registry ask everybody for a password; only its owner writes a topic
  npm run peek, npm run dlq    come as ${readerName}, with the password that this start has written down for them
  ${folder}/passwords.json    for programs of your own: KAFKA_SASL_MECHANISM=scram-sha-256
`;

main().catch((cause) => {
  console.error(reasonOf(cause));
  process.exitCode = 1;
});
