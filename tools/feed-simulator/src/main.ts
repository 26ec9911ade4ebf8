import { parseArguments, usage } from './parse-arguments.ts';
import { startSimulator } from './start-simulator.ts';

const say = (fields: object) => process.stdout.write(`${JSON.stringify(fields)}\n`);
const log = { info: say, error: say };

async function main(): Promise<void> {
  const wishes = parseArguments(process.argv.slice(2), process.env);
  if (wishes === 'help') {
    process.stdout.write(usage);
    return;
  }
  const simulator = await startSimulator(wishes, log);
  const { feedUrl, controlUrl, source, gameDate, gameIds, isResumed } = simulator;
  log.info({ event: 'simulator.listening', feedUrl, controlUrl, source, gameDate, gameIds, isResumed });
  const end = () => {
    simulator[Symbol.asyncDispose]().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

main().catch((cause: Error) => {
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
});
