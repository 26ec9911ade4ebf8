// jest's globalSetup of every suite that needs a broker: one stack for the run, unless the run has brought its own.

/** Loaded when it is chosen: nobody pays for a stack that does not run. */
const stacks = {
  embedded: async () => (await import('../start-stack.ts')).startStack(),
  docker: async () => (await import('../docker/start-docker-stack.ts')).startDockerStack(),
  external: requireAddresses,
  // The addresses of `npm run test:docker`. Another name than above, because Nx remembers results by it.
  'external-docker': requireAddresses,
};

export default async function globalSetup() {
  const kind = process.env.COURTSIDE_TEST_STACK || 'embedded';
  const start = stacks[kind];
  if (!start) {
    const kinds = 'embedded, docker or external';
    throw new Error(`Cannot run with COURTSIDE_TEST_STACK=${kind}: it is ${kinds}`);
  }
  const stack = await start(kind);
  if (!stack) return;
  globalThis.courtsideStack = stack;
  process.env.KAFKA_BROKERS = stack.brokers.join(',');
  process.env.SCHEMA_REGISTRY_URL = stack.registryUrl;
}

function requireAddresses(kind) {
  const missing = ['KAFKA_BROKERS', 'SCHEMA_REGISTRY_URL'].filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new Error(`Cannot run with COURTSIDE_TEST_STACK=${kind}: ${missing.join(' and ')} must be set`);
}
