// `npm run peek -- TOPIC`: what is in a topic, decoded, as it comes.
import { parsePeekOptions, usage } from './peek/peek-options.ts';
import { runPeek } from './peek/run-peek.ts';
import { runCommand } from './run-command.ts';

runCommand(async ({ connect, terminal, stop }) => {
  const options = parsePeekOptions(process.argv.slice(2), Date.now());
  if (options.isHelp) return void process.stdout.write(usage);
  await runPeek(options, connect(), terminal, stop);
});
