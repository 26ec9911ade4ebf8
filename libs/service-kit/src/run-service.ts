import { createLog, type ServiceLog } from './create-log.ts';
import { logEnvironment } from './shapes.ts';

/** Half a second below the 5 s that a service may take, because the exit of the process takes time as well. */
const shutdownLimitMs = 4_500;
const stopSignals = ['SIGTERM', 'SIGINT'] as const;

/**
 * Runs a service until its `main` is done, then ends the process.
 *
 * SIGTERM and SIGINT abort `stop`; `main` has 4.5 s to finish what is in flight. A second signal ends at once.
 * The exit code is 0 after a complete run or an orderly stop, 1 after any failure, which is told in words on standard
 * error and as `service.failed` in the log.
 */
export function runService(name: string, main: (stop: AbortSignal, log: ServiceLog) => Promise<void>): void {
  const log = createLog(name, logEnvironment.LOG_LEVEL.safeParse(process.env.LOG_LEVEL || undefined).data ?? 'info');
  const stopping = new AbortController();
  const fail = (cause: unknown) => endFailed(name, log, cause);
  // The state after it is unknown: a fresh process is the only safe answer. Lost rejections end here as well.
  process.on('uncaughtException', fail);
  for (const signal of stopSignals) process.on(signal, () => stopOnSignal(signal, stopping, log));
  // A `main` that waits for what nothing will bring must not look like an orderly end.
  process.on('beforeExit', () => fail(new Error('Cannot go on: the service waits, and nothing is left to wake it')));
  log.info({ event: 'service.starting', node: process.version });
  start(main, stopping.signal, log).then(() => {
    log.info({ event: 'service.stopped' });
    process.exit(0);
  }, fail);
}

/** `async`, so that a `main` that throws before its first `await` fails like any other. */
async function start(main: (stop: AbortSignal, log: ServiceLog) => Promise<void>, stop: AbortSignal, log: ServiceLog) {
  await main(stop, log);
}

function stopOnSignal(signal: string, stopping: AbortController, log: ServiceLog): void {
  if (stopping.signal.aborted) {
    log.warn({ event: 'service.killed', signal });
    process.exit(1);
  }
  log.info({ event: 'service.stopping', signal });
  setTimeout(() => {
    log.error({ event: 'service.stopTimedOut', limitMs: shutdownLimitMs });
    process.exit(1);
  }, shutdownLimitMs);
  stopping.abort();
}

function endFailed(name: string, log: ServiceLog, cause: unknown): never {
  log.fatal({ event: 'service.failed', cause });
  process.stderr.write(`${name}: ${inWords(cause)}\n`);
  process.exit(1);
}

/** An error that begins as ours do is written for a person; of any other, its stack is the best there is. */
function inWords(cause: unknown): string {
  if (!Error.isError(cause)) return String(cause);
  const isOfTheLanguage = /^(Type|Reference|Range|Syntax)Error$/.test(cause.name); // "Cannot read properties of …"
  return cause.message.startsWith('Cannot ') && !isOfTheLanguage ? cause.message : (cause.stack ?? cause.message);
}
