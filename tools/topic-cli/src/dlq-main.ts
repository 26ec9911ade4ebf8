// `npm run dlq -- list|show|redrive`: records that could not be read.
import { parseDlqOptions, usage } from './dlq/dlq-options.ts';
import { runDlq } from './dlq/run-dlq.ts';
import { runCommand } from './run-command.ts';

runCommand(async ({ connect, terminal, stop }) => {
  const options = parseDlqOptions(process.argv.slice(2));
  if (options.action === 'help') return void process.stdout.write(usage);
  await runDlq(options, connect(), terminal, stop);
});
