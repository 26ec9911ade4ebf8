import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalStackError } from '../errors.ts';

const run = promisify(execFile);

/** Whether the built page is missing or older than what it is made of. */
export function isPageStale(serviceFolder: string): boolean {
  const built = statSync(join(serviceFolder, 'dist/web/index.html'), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  const sources = ['web', 'src'].flatMap((part) =>
    readdirSync(join(serviceFolder, part), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(serviceFolder, part, file),
    ),
  );
  return [...sources, join(serviceFolder, 'vite.config.ts')].some((file) => statSync(file).mtimeMs > built);
}

/** Builds the page of a service. @throws {LocalStackError} `PROCESS_ENDED` with what Vite said. */
export async function buildPage(root: string, serviceFolder: string): Promise<void> {
  try {
    await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: serviceFolder });
  } catch (cause) {
    const { stderr = '', stdout = '' } = cause as { stderr?: string; stdout?: string };
    throw new LocalStackError(
      'PROCESS_ENDED',
      `Cannot build the page in ${serviceFolder}:\n${stderr || stdout}`,
      cause,
    );
  }
}
