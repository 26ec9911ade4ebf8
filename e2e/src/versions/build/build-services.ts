import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Nx prints some hundred lines when a build fails. */
const outputLengthMax = 16 * 2 ** 20;

/**
 * Builds services in a checkout of the repository, as its image does, and takes what an image would hold to `target`.
 *
 * @throws {Error} with what the build has said.
 */
export function buildServices(checkout: string, services: readonly string[], target: string): void {
  const args = ['run-many', '--targets=build,build-web', `--projects=${services}`, '--excludeTaskDependencies'];
  run(checkout, join(checkout, 'node_modules/.bin/nx'), args);
  for (const service of services) {
    cpSync(join(checkout, 'services', service, 'dist'), join(target, service), { recursive: true });
  }
  mkdirSync(join(target, 'contracts'));
  for (const schema of globSync('libs/contracts/*/*.avsc', { cwd: checkout })) {
    cpSync(join(checkout, schema), join(target, 'contracts', basename(schema)));
  }
}

/** Runs a program in a checkout with that checkout's own tools. */
export function run(checkout: string, program: string, args: readonly string[]): void {
  const { PATH = '', HOME = '' } = process.env; // Nothing of an Nx that runs around this may reach the other one.
  const env = { PATH: `${join(checkout, 'node_modules/.bin')}:${PATH}`, HOME, NX_DAEMON: 'false', CI: 'true' };
  try {
    execFileSync(program, [...args], {
      cwd: checkout,
      env,
      stdio: 'pipe',
      encoding: 'utf8',
      maxBuffer: outputLengthMax,
    });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`Cannot build a version: ${basename(program)} ${args.join(' ')} has failed\n${stdout}${stderr}`, {
      cause,
    });
  }
}
