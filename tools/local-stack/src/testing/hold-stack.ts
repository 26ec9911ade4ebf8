// `node hold-stack.ts DATA_DIR`: a parent for tests of its death. Prints who runs, then stays until it is ended.
import { startStack } from '../start-stack.ts';

const stack = await startStack({ dataDir: process.argv[2] ?? '' });
process.once('SIGTERM', () => void stack.stop());
console.log(JSON.stringify({ broker: stack.broker.pid(), registry: stack.registry.pid() }));
await stack.broker.ended;
