// `npm run bench -- <name> [--runs N]`: every benchmark prints the machine first.
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchStart } from './bench-start.ts';
import { benchDiscovery } from './discovery/bench-discovery.ts';
import { benchImages } from './images/bench-images.ts';

const usage = `Usage: npm run bench -- <name> [--runs N]

  start       npm start to the first joined game in a browser, and the memory of all processes (default 5 runs)
  discovery   what an idle display takes with and without topics that it has discovered, and the memory of server and
              page with 200 topics of 1,000 entities each (default 5 runs)
  images      size and start of the image of each service; needs Docker (default 5 runs)`;

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));
const benchmarks: Readonly<Record<string, (runs: number) => Promise<void>>> = {
  start: (runs) => benchStart(repositoryRoot, runs),
  discovery: (runs) => benchDiscovery(repositoryRoot, runs),
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
