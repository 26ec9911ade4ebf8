// `node tools/contract-gate/src/release-main.ts libs/contracts/scores`: keeps its schema as the next version in fixtures/.
import { resolve } from 'node:path';
import { releaseVersion } from './release/release-version.ts';

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Cannot release a version: name the folder of a contract');
  console.log(
    `Written: ${await releaseVersion(resolve(folder))}. It never changes once it is committed: look at it first.`,
  );
}

main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
