import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git } from '../history/git.ts';

export const sampleSchema = {
  type: 'record',
  name: 'Sample',
  namespace: 'courtside.sample',
  courtside: { entity: ['gameId'] },
  fields: [
    { name: 'gameId', type: 'string' },
    { name: 'points', type: 'int' },
    { name: 'note', type: ['null', 'string'], default: null },
  ] as object[],
};

/** The sample with one more field. */
export const withField = (field: object) => ({ ...sampleSchema, fields: [...sampleSchema.fields, field] });

/** The sample without one of its fields. */
export const withoutField = (name: string) => ({
  ...sampleSchema,
  fields: sampleSchema.fields.filter((field) => !('name' in field) || field.name !== name),
});

const sampleIdentity = {
  topic: 'courtside.sample',
  owner: 'sample-producer',
  schema: 'courtside.sample.Sample',
  key: ['gameId'],
  numPartitions: 3,
};

/** A repository with one contract, in a folder of its own that goes with it. */
export interface ContractRepository extends Disposable {
  readonly root: string;
  readonly folder: string;
  readonly services: string;
  /** Writes a file of the contract: text as it is, anything else as JSON. */
  write(path: string, content: unknown): void;
  git(...args: readonly string[]): string;
  /** Commits everything that is there. */
  commit(): void;
}

/** The sample contract with its first version released; nothing of it is in git yet. */
export function contractRepository(): ContractRepository {
  const temporary = mkdtempDisposableSync(join(tmpdir(), 'courtside-gate-'));
  const root = temporary.path;
  const folder = join(root, 'libs/contracts/sample');
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const run = (...args: readonly string[]) => git(root, ...identity, ...args);
  writeSample(write);
  return {
    root,
    folder,
    services: join(root, 'services'),
    write,
    git: run,
    commit: () => {
      run('init', '--quiet', '--initial-branch=main');
      run('add', '.');
      run('commit', '--quiet', '--allow-empty', '--message=change');
    },
    [Symbol.dispose]: () => temporary.remove(),
  };
}

const identity = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgSign=false'];

function writeSample(write: ContractRepository['write']): void {
  const { topic, owner, numPartitions } = sampleIdentity;
  write('sample.avsc', sampleSchema);
  write('src/index.ts', `export const sample = ${JSON.stringify({ topic, owner, config: { numPartitions } })};\n`);
  write('identity.json', sampleIdentity);
  write('fixtures/1/schema.avsc', sampleSchema);
  write('fixtures/1/fact.json', { gameId: 'simulated:1', points: 2, note: null });
  write('fixtures/1/fact.avro', '\u0016simulated:1\u0004\u0000');
}
