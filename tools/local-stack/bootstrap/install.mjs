// Installs the packages of the lock file when they are absent or older than it.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `npm ci` has to run: npm leaves a lock file of its own in node_modules when it is done. */
export function mustInstall(root) {
  const installed = modifiedMs(join(root, 'node_modules/.package-lock.json'));
  return installed === undefined || installed < (modifiedMs(join(root, 'package-lock.json')) || 0);
}

/** Installs when it has to, says so, and returns whether all is in place. */
export function install(root) {
  if (!mustInstall(root)) return true;
  const startedAt = Date.now();
  console.log('Installing packages (npm ci): this takes a minute the first time …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) console.error('Cannot install packages: npm ci failed; what it said stands above');
  else console.log(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return status === 0;
}

function modifiedMs(file) {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}
