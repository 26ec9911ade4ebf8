import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JavaPlace } from '../java/java-program.ts';
import { formatFolder } from '../parts/format-folder.ts';
import { adminName, checkpointIn, type Secrets } from './keep-secrets.ts';
import { writePrivately } from './private-file.ts';

/**
 * What a new data folder begins with so that the admin can log in from the first moment on; made once by Kafka's own tool.
 *
 * @throws {LocalStackError} `FETCH_FAILED` with what the tool said.
 */
export async function checkpointWithAdmin({ java, artifacts }: JavaPlace, secrets: Secrets): Promise<string> {
  const checkpoint = checkpointIn(secrets.folder);
  if (existsSync(checkpoint)) return checkpoint;
  const folder = join(secrets.folder, 'formatting');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  try {
    // In a file, because everybody on the machine can read a command line.
    const words = join(folder, 'words');
    const credential = `SCRAM-SHA-256=[name=${adminName},password=${secrets.passwordOf(adminName)}]`;
    writePrivately(words, `--add-scram\n${credential}\n`);
    const made = await formatFolder(folder, artifacts.kafkaJars, java, [`@${words}`]);
    writePrivately(checkpoint, readFileSync(made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return checkpoint;
}
