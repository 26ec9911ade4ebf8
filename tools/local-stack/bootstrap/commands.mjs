// Checks the machine, installs what is missing, then hands over to Node 24, which comes with the installation.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { dockerProblems, stackProblems } from './preflight.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const commands = {
  start: { script: 'tools/local-stack/src/start-main.ts', needsStack: true, keepsCompiled: true },
  stack: { script: 'tools/local-stack/src/stack-main.ts', needsStack: true },
  test: { script: 'tools/local-stack/src/test-main.ts', needsStack: true },
  'test:quick': { script: 'tools/local-stack/src/test-main.ts', args: ['--quick'] },
  'test:docker': { script: 'tools/local-stack/src/docker-test-main.ts', needsDocker: true },
  'test:versions': {
    script: 'e2e/src/versions/main.ts',
    // The stream of a viewer is read by Node's own EventSource, which is behind a flag.
    nodeOptions: ['--experimental-eventsource', '--disable-warning=UNDICI-ES'],
    needsStack: true,
  },
  faults: { script: 'e2e/src/faults/main.ts', swallowed: ['schedules'], needsStack: true },
  bench: { script: 'bench/src/main.ts', needsStack: true },
  peek: {
    script: 'tools/topic-cli/src/peek-main.ts',
    swallowed: ['from', 'key', 'count', 'json', 'full'],
  },
  dlq: { script: 'tools/topic-cli/src/dlq-main.ts', swallowed: ['consumer', 'all'] },
  acls: { script: 'tools/local-stack/src/acls-main.ts' },
  'new-feature': { script: 'node_modules/nx/dist/bin/nx.js', args: ['generate', 'feature'] },
};

/** A small nursery for young objects: the process that watches the others should not be the largest. */
const nodeOptions = ['--max-semi-space-size=1'];

const parentLookIntervalMs = 500;

/**
 * Options that npm keeps to itself when `--` is forgotten; it leaves them in the environment. Those that npm has a use
 * for of its own are listed with their command: anybody may have set them for npm.
 */
const swallowed = [
  'speed',
  'seed',
  'games',
  'replay',
  'feed',
  'port',
  'fresh',
  'secure',
  'runs',
  'per',
  'fields',
  'panel',
  'dry-run',
];

/** Runs one command to its end and exits as it does. */
export async function run(name, args) {
  const command = commands[name];
  if (!command) return refuse([`There is no command "${name}": there are ${Object.keys(commands).join(', ')}`]);
  const forgotten = [...swallowed, ...(command.swallowed || [])].filter((option) => takenByNpm(option) !== undefined);
  if (forgotten.length > 0) return refuse([explain(name, args, forgotten)]);
  const isHelp = args.includes('--help');
  const problems = isHelp ? [] : problemsOf(command);
  if (problems.length > 0) return refuseRun(name, problems);
  if (!install(root)) return refuseRun(name, []);
  const words = [...(command.nodeOptions || []), join(root, command.script), ...(command.args || []), ...args];
  return handOver(words, command.keepsCompiled ? compileCache() : {});
}

/** Six processes start side by side: with what Node has compiled before, each takes half of the time. */
const compileCache = () => ({
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(root, 'node_modules/.cache/courtside-compiled'),
});

const problemsOf = ({ needsStack, needsDocker }) => [
  ...(needsStack ? stackProblems() : []),
  ...(needsDocker ? dockerProblems() : []),
];

const takenByNpm = (option) => process.env[`npm_config_${option.replace('-', '_')}`];

/** npm hands over values that stand apart from their options, without saying whose they are. */
function explain(name, args, forgotten) {
  const typed = forgotten.map((option) => `--${option} ${takenByNpm(option)}`.replace(/ true$/, '')).join(' ');
  const command = `npm ${name === 'start' ? 'start' : `run ${name}`} --`;
  if (args.length > 0) return `npm keeps ${typed} to itself. Write -- before what follows the command: ${command} ...`;
  return `npm keeps ${typed} to itself. Write: ${command} ${typed}`;
}

/** Whoever runs tests looks for the line that closes them, also when none could be run. */
function refuseRun(name, problems) {
  refuse(problems);
  if (name.startsWith('test')) console.log('\n0 passed, 1 failed');
}

function refuse(problems) {
  if (problems.length > 0) console.error(problems.join('\n\n'));
  process.exitCode = 1;
}

/** Passes every signal on. A Ctrl-C in a terminal reaches the child by itself as well: it knows the two for one. */
function handOver(args, env) {
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  const node = join(root, 'node_modules/.bin/node');
  const child = spawn(node, [...nodeOptions, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: path },
  });
  // npm sends SIGTERM to the shell between it and us, which dies without passing it on: then we have another parent.
  const parentPid = process.ppid;
  const look = setInterval(() => process.ppid === parentPid || child.kill('SIGTERM'), parentLookIntervalMs);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (cause) => {
      clearInterval(look);
      refuse([`Cannot start Node 24 (${node}): ${cause.message}; npm ci installs it, unless ignore-scripts is set`]);
      resolve();
    });
    child.on('exit', (code) => {
      clearInterval(look);
      process.exitCode = code === null ? 1 : code;
      resolve();
    });
  });
}
