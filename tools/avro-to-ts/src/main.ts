// `node tools/avro-to-ts/src/main.ts libs/contracts/scores`: writes src/generated.ts of that contract.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './generate.ts';

const [contractFolder] = process.argv.slice(2);
if (!contractFolder) throw new Error('Cannot generate types: name the folder of a contract');
writeFileSync(join(contractFolder, 'src/generated.ts'), generate(contractFolder));
