// `npm run peek -- TOPIC`: what is in a topic, decoded, as it comes.
import { addressesFile, endWithParent, readRecordedAddresses, stopOnSignal } from '@courtside/local-stack';
import { kafkaConfig, kafkaEnvironment, parseEnvironment } from '@courtside/service-kit';
import { z } from 'zod';
import { chooseEnvironment } from './choose-environment.ts';
import { parsePeekOptions, usage } from './peek/peek-options.ts';
import { runPeek } from './peek/run-peek.ts';
import { openTerminal } from './terminal.ts';
import { waitingLog } from './waiting-log.ts';

async function main(): Promise<void> {
  const options = parsePeekOptions(process.argv.slice(2), Date.now());
  if (options.isHelp) return void process.stdout.write(usage);
  const environment = chooseEnvironment(process.env, readRecordedAddresses(addressesFile));
  const terminal = openTerminal();
  const stop = AbortSignal.any([stopOnSignal(() => undefined), terminal.closed]);
  endWithParent();
  const env = parseEnvironment(z.object(kafkaEnvironment), environment);
  await runPeek(options, kafkaConfig(env, 'topic-cli', waitingLog(terminal.say)), terminal, stop);
}

main().catch((cause: Error) => {
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
});
