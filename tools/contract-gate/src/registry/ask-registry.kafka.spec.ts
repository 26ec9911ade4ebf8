import { testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { checkContract } from '../check-contract.ts';
import { contractRepository, sampleSchema, withField } from '../testing/contract-repository.ts';
import { registerSchema } from '../testing/post-schema.ts';
import { askRegistry } from './ask-registry.ts';

const { registryUrl, config } = testKafka();
const ranked = withField({ name: 'rank', type: 'string', default: '' });

test('askRegistry knows nothing of a subject that is not there', async () => {
  expect(await askRegistry(registryUrl, `${config.topicPrefix}none-value`, sampleSchema)).toEqual({
    versions: [],
    refusal: undefined,
  });
});

test('askRegistry tells the versions of a subject and whether the registry takes the schema, and registers nothing', async () => {
  const subject = `${config.topicPrefix}ask-value`;
  await registerSchema(registryUrl, subject, sampleSchema);

  const taken = await askRegistry(registryUrl, subject, ranked);
  const refused = await askRegistry(registryUrl, subject, withField({ name: 'rank', type: 'int' }));

  expect(taken.refusal).toBeUndefined();
  expect(refused.refusal).toBe('is not compatible');
  expect(refused.versions).toEqual([{ label: 'version 1 of the registry', schema: sampleSchema }]);
});

test('checkContract compares with a version that only the registry has, and asks under the prefix', async () => {
  using repository = contractRepository();
  const topicPrefix = `${config.topicPrefix}check.`;
  await registerSchema(registryUrl, `${topicPrefix}courtside.sample-value`, ranked);
  repository.write('sample.avsc', withField({ name: 'rank', type: 'int', default: 0 }));

  const { findings } = await checkContract(repository.folder, {
    servicesFolder: repository.services,
    registryUrl,
    topicPrefix,
  });

  expect(findings).toMatchObject([
    { where: 'rank', problem: expect.stringContaining('version 1 of the registry may have string') },
    { where: `${topicPrefix}courtside.sample-value`, problem: expect.stringContaining('is refused by the registry') },
  ]);
});

test('checkContract fails when a registry was given and does not answer', async () => {
  using repository = contractRepository();
  const surroundings = { servicesFolder: repository.services, registryUrl: 'http://127.0.0.1:9' };

  await expect(checkContract(repository.folder, surroundings)).rejects.toThrow('Cannot ask the registry at');
});
