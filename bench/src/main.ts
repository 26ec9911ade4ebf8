// `npm run bench -- <name> [--runs N]`: every benchmark prints the machine first.
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchStart } from './bench-start.ts';
import { benchLatency } from './board/bench-latency.ts';
import { benchLoad } from './board/bench-load.ts';
import { benchRestart } from './board/bench-restart.ts';
import { benchDiscovery } from './discovery/bench-discovery.ts';
import { benchImages } from './images/bench-images.ts';
import { benchViewers } from './viewers/bench-viewers.ts';

const usage = `Usage: npm run bench -- <name> [--runs N]

  start       npm start to the first joined game in a browser, and the memory of all processes (default 5 runs)
  discovery   what an idle display takes with and without topics that it has discovered, and the memory of server and
              page with 200 topics of 1,000 entities each (default 5 runs)
  latency     from publishing a fact to the event at a client of the stream, at 50 and 200 facts/s, with and without tick
  load        200,000 facts as fast as possible, until the board holds the last of each game
  restart     from starting a display to its complete board, with those 200,000 facts in the log
  viewers     500 to 10,000 streams of one display while twenty games a second change
  images      size and start of the image of each service; needs Docker (default 5 runs)`;

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));
const benchmarks: Readonly<Record<string, (runs: number) => Promise<void>>> = {
  start: (runs) => benchStart(repositoryRoot, runs),
  discovery: (runs) => benchDiscovery(repositoryRoot, runs),
  latency: benchLatency,
  load: benchLoad,
  restart: benchRestart,
  viewers: benchViewers,
  images: (runs) => benchImages(repositoryRoot, runs),
};

// What a benchmark has started is ended when the process exits; a signal alone would not be an exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
});
const benchmark = benchmarks[positionals[0] ?? ''];
const runs = Number(values.runs);

if (values.help || !benchmark || !Number.isInteger(runs) || runs < 1) {
  console.log(usage);
  if (!values.help) process.exitCode = 2;
} else {
  const [processor] = cpus();
  console.log(
    `${cpus().length} cores (${processor?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}\n`,
  );
  await benchmark(runs);
}
