import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../eventually.ts';
import { holdsExcerpt } from './holds-excerpt.ts';
import type { Block } from './read-blocks.ts';

/** A first start of Kafka with an installation; everything else takes seconds. */
const commandLimitMs = 120_000;

/** One who pastes commands: everything that runs on is interrupted at the end, the last first. */
export interface Terminal extends AsyncDisposable {
  /**
   * Runs a command as it stands there, and returns what it printed.
   *
   * @throws {Error} with the output when it ends otherwise than the text says, or prints something else.
   */
  paste(block: Block): Promise<string>;
}

interface Pasted {
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
  said(): string;
}

/** Pastes into `bash` in `folder`, with these variables and no others. */
export function openTerminal(folder: string, env: () => Readonly<Record<string, string | undefined>>): Terminal {
  const running: Pasted[] = [];
  return {
    async paste(block) {
      const pasted = start(block.command, folder, env());
      running.push(pasted);
      await (block.manner === 'runsOn' ? untilSaid(pasted, block) : untilEnded(pasted, block));
      return pasted.said();
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
