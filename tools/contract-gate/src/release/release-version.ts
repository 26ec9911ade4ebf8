import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import avro, { type Schema } from 'avsc';
import { identityFile } from '../contract/identity.ts';
import { fixturesFolder, type GatedContract, readContract } from '../contract/read-contract.ts';

/**
 * Keeps the schema of the contract in `folder` as its next version: a folder in fixtures/ with the schema, a fact, and
 * its bytes. The fact is the `fact.json` that is there already, else that of the version before, where what is new has
 * its default. Returns the folder's path from the contract.
 *
 * @throws {Error} when the schema is that of the last version, or when there is no fact to be had.
 */
export async function releaseVersion(folder: string): Promise<string> {
  const contract = await readContract(folder);
  const last = contract.released.at(-1);
  if (last && isDeepStrictEqual(last.schema, contract.schema))
    throw new Error(`Cannot release ${contract.identity.topic}: its schema is that of ${last.label}`);
  const target = join(folder, fixturesFolder, String(lastNumber(contract) + 1));
  const fact = factFor(contract, target);
  mkdirSync(target, { recursive: true });
  copyFileSync(join(folder, contract.schemaFile), join(target, 'schema.avsc'));
  writeFileSync(join(target, 'fact.json'), formatted(fact));
  writeFileSync(join(target, 'fact.avro'), avro.Type.forSchema(contract.schema as Schema).toBuffer(fact));
  if (!contract.promised) writeFileSync(join(folder, identityFile), formatted(contract.identity));
  return relative(folder, target);
}

const lastNumber = ({ released }: GatedContract): number =>
  Math.max(0, ...released.map(({ label }) => Number(label.split('/').at(-1))));

function factFor({ folder, schema, released, identity }: GatedContract, target: string): unknown {
  const own = join(target, 'fact.json');
  if (existsSync(own)) return JSON.parse(readFileSync(own, 'utf8'));
  const last = released.at(-1);
  if (!last) throw new Error(`Cannot release ${identity.topic}: write a fact to ${relative(folder, own)} first`);
  const reader = avro.Type.forSchema(schema as Schema);
  const resolver = reader.createResolver(avro.Type.forSchema(last.schema as Schema));
  return reader.fromBuffer(readFileSync(join(folder, last.label, 'fact.avro')), resolver);
}

/** As the lint of the repository wants it. */
const formatted = (value: unknown): string =>
  execFileSync('biome', ['format', '--stdin-file-path=value.json'], { input: JSON.stringify(value), encoding: 'utf8' });
