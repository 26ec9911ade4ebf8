import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Tree, workspaceRoot } from '@nx/devkit';

const biome = join(workspaceRoot, 'node_modules/.bin/biome');
/** Names of any length make lines of any length, so no template can be formatted in advance. */
const options = ['check', '--write', '--linter-enabled=false', '--vcs-enabled=false'];

/** Gives every new file of the tree the format of this repository: layout, and the order of imports. */
export function formatNewFiles(tree: Tree): void {
  const created = tree.listChanges().filter(({ type, path }) => type === 'CREATE' && /\.(ts|vue|json)$/.test(path));
  const folder = mkdtempSync(join(tmpdir(), 'courtside-feature-'));
  try {
    copyFileSync(join(workspaceRoot, 'biome.json'), join(folder, 'biome.json'));
    for (const { path, content } of created) write(join(folder, path), content);
    execFileSync(biome, options, { cwd: folder, stdio: 'pipe' });
    for (const { path } of created) tree.write(path, readFileSync(join(folder, path)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(file: string, content: Buffer | null): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content ?? '');
}
