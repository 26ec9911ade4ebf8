import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editNeeds, type Needs } from './edit-needs.ts';
import { editSchema } from './edit-schema.ts';
import { editText } from './edit-text.ts';
import type { OlderVersion } from './older-version.ts';

/**
 * Turns a copy of this repository into an older version of it: schemas, printed types, the code that fills and shows the
 * fields. The contract gate of the copy has to find the older schemas compatible with today's, which its history holds.
 *
 * @throws {Error} when an edit finds nothing to change, or the gate finds a broken promise.
 */
export function editRepository(folder: string, { contracts, code }: OlderVersion): void {
  for (const { contract, edit } of contracts)
    rewriteJson(join(folder, schemaFile(contract)), (schema) => editSchema(schema, edit));
  for (const file of globSync('services/**/needs.json', { cwd: folder, exclude: (name) => name === 'node_modules' }))
    rewriteJson(join(folder, file), (needs: Needs) => contracts.reduce(editNeeds, needs));
  for (const edit of code) rewrite(join(folder, edit.file), (text) => editText(text, edit));
  for (const contract of new Set(contracts.map((each) => each.contract))) {
    runScript(folder, 'tools/avro-to-ts/src/main.ts', contractFolder(contract));
    runScript(folder, 'tools/contract-gate/src/main.ts', contractFolder(contract));
  }
}

const contractFolder = (contract: string) => `libs/contracts/${contract}`;
const schemaFile = (contract: string) => `${contractFolder(contract)}/${contract}.avsc`;

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const rewriteJson = <Content extends object>(file: string, change: (content: Content) => object) =>
  rewrite(file, (text) => `${JSON.stringify(change(JSON.parse(text)), null, 2)}\n`);

function runScript(folder: string, script: string, argument: string): void {
  try {
    execFileSync(process.execPath, [script, argument], { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`Cannot make an older version: ${script} ${argument} has failed\n${stdout}${stderr}`, { cause });
  }
}
