import { fileURLToPath } from 'node:url';
import { describeContract } from '@courtside/avro-to-ts/testing';
import { scores } from './index.ts';

describeContract(fileURLToPath(new URL('..', import.meta.url)), scores);
