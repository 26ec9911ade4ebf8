import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { KafkaClientConfig } from '../config.ts';
import type { ReaderStatus } from '../reader/reader-status.ts';
import { type ReaderEvent, runReaderProbe, type SeenRecord } from './reader-probe.ts';
import { spawnScript } from './spawn-script.ts';

/** A running reader of the two sample topics, and what it has told so far. */
export class StartedReader implements AsyncDisposable {
  readonly events: ReaderEvent[] = [];
  private readonly end: () => Promise<void>;

  constructor(start: (tell: (event: ReaderEvent) => void) => () => Promise<void>) {
    this.end = start((event) => this.events.push(event));
  }

  get records(): SeenRecord[] {
    return this.events.flatMap((event) => (event.kind === 'record' ? event.record : []));
  }

  get status(): ReaderStatus | undefined {
    return this.of('status').at(-1)?.status;
  }

  of<Kind extends ReaderEvent['kind']>(kind: Kind): Extract<ReaderEvent, { kind: Kind }>[] {
    return this.events.filter((event): event is Extract<ReaderEvent, { kind: Kind }> => event.kind === kind);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }
}

/** The reader of the sources, in this process. */
export async function startSourceReader(config: KafkaClientConfig): Promise<StartedReader> {
  return new StartedReader((tell) => {
    const stop = new AbortController();
    const done = runReaderProbe(config, stop.signal, tell);
    return async () => {
      stop.abort();
      await done;
    };
  });
}

/** The reader of a bundle made as those of the services are, in a process of its own. */
export async function startBundledReader(config: KafkaClientConfig): Promise<StartedReader> {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-bundle-'));
  const outfile = join(folder, 'reader.cjs');
  const entry = fileURLToPath(new URL('reader-process.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', target: 'node24', outfile, logLevel: 'error' });
  const { log: _log, ...plain } = config;
  return new StartedReader((tell) => {
    const script = spawnScript<ReaderEvent>(outfile, { READER_CONFIG: JSON.stringify(plain) }, tell);
    return async () => {
      script.process.kill('SIGTERM');
      const exit = await script.ended;
      rmSync(folder, { recursive: true });
      if (exit !== 0) throw new Error(`The bundled reader ended with ${exit}: ${script.complaints()}`);
    };
  });
}
