import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../eventually.ts';
import { type Addresses, addressesIn, withAddresses, withUsualAddresses } from './addresses.ts';
import { holdsExcerpt } from './holds-excerpt.ts';
import type { Block } from './read-blocks.ts';

/** A first start of Kafka with an installation; everything else takes seconds. */
const commandLimitMs = 120_000;
/** Once everything is ready the first facts are there within a second or two. */
const answerLimitMs = 20_000;

/**
 * One who pastes commands, with the addresses that were printed before where they are not the usual ones. Everything that
 * runs on is interrupted at the end, the last first.
 */
export interface Terminal extends AsyncDisposable {
  /**
   * Runs a command as it stands there.
   *
   * @throws {Error} with the output when it ends otherwise than the text says, or prints something else.
   */
  paste(block: Block): Promise<void>;
}

interface Pasted {
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
  said(): string;
}

/** Pastes into `bash` in `folder`, with these variables and no others but the addresses. */
export function openTerminal(folder: string, env: Readonly<Record<string, string | undefined>>): Terminal {
  const running: Pasted[] = [];
  let addresses: Addresses = {};
  const asDocumented = (output: string) => {
    addresses = { ...addresses, ...addressesIn(output) };
    return withUsualAddresses(output, addresses);
  };
  return {
    async paste(block) {
      const run = () => {
        const raw = start(withAddresses(block.command, addresses), folder, { ...env, ...addresses });
        const pasted = { ...raw, said: () => asDocumented(raw.said()) };
        running.push(pasted);
        return pasted;
      };
      if (block.manner === 'runsOn') await untilSaid(run(), block);
      else if (isQuestion(block)) await untilAnswered(run, block);
      else await untilEnded(run(), block);
    },
    async [Symbol.asyncDispose]() {
      for (const pasted of running.reverse()) await interrupt(pasted);
    },
  };
}

function start(command: string, cwd: string, env: Readonly<Record<string, string | undefined>>): Pasted {
  // A group of its own, because Ctrl-C reaches all that a command has started.
  const process = spawn('bash', ['-ec', command], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: string[] = [];
  for (const stream of [process.stdout, process.stderr]) stream?.on('data', (data) => chunks.push(String(data)));
  return { process, ended: once(process, 'close'), said: () => chunks.join('') };
}

async function untilSaid({ process, said }: Pasted, block: Block): Promise<void> {
  const isOver = () => process.exitCode !== null || holdsExcerpt(said(), block.excerpt);
  await eventually(`line ${block.line} prints what it shows`, async () => said(), isOver, commandLimitMs);
  if (process.exitCode !== null) throw trouble(block, `it ended with ${process.exitCode}`, said());
}

async function untilEnded(pasted: Pasted, block: Block): Promise<void> {
  const timer = setTimeout(() => signal(pasted, 'SIGKILL'), commandLimitMs);
  await pasted.ended;
  clearTimeout(timer);
  const { exitCode } = pasted.process;
  if ((exitCode === 0) === (block.manner === 'fails')) throw trouble(block, `it ended with ${exitCode}`, pasted.said());
  if (!holdsExcerpt(pasted.said(), block.excerpt)) throw trouble(block, 'it printed something else', pasted.said());
}

/** A command that changes nothing. */
const isQuestion = ({ command }: Block) => /^(curl|npm run (--silent )?peek) [^\n]*$/.test(command);

/** Whoever reads takes a moment; whoever pastes as fast as this asks again until the first facts are there. */
async function untilAnswered(run: () => Pasted, block: Block): Promise<void> {
  const ask = () =>
    untilEnded(run(), block).then(
      () => null,
      (cause: Error) => cause,
    );
  const endsAt = Date.now() + answerLimitMs;
  let failure = await ask();
  while (failure !== null && Date.now() < endsAt) failure = await ask();
  if (failure !== null) throw failure;
}

async function interrupt(pasted: Pasted): Promise<void> {
  signal(pasted, 'SIGINT');
  await pasted.ended;
}

function signal({ process: { pid, exitCode, signalCode } }: Pasted, name: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, name);
}

const trouble = ({ line, command, excerpt }: Block, what: string, said: string) =>
  new Error(
    `Line ${line} of the tutorial does not do what it says: ${what}\n\n$ ${command}\n${said}\n\nIt shows:\n${excerpt}`,
  );
