// `node tools/contract-gate/src/main.ts libs/contracts/scores`: checks that contract; exits with 1 when it breaks a promise.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContract } from './check-contract.ts';
import { printReport } from './print-report.ts';

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('Cannot check a contract: name its folder');
  const { SCHEMA_REGISTRY_URL: registryUrl, KAFKA_TOPIC_PREFIX: topicPrefix } = process.env;
  const servicesFolder = fileURLToPath(new URL('../../../services', import.meta.url));
  const report = await checkContract(resolve(folder), { servicesFolder, registryUrl, topicPrefix });
  console.log(printReport(report));
  if (report.findings.length > 0) process.exitCode = 1;
}

main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
