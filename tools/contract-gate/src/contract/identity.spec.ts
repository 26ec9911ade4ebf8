import { expect, test } from '@jest/globals';
import { type Identity, identityFindings } from './identity.ts';

const promised: Identity = {
  topic: 'courtside.sample',
  owner: 'sample-producer',
  schema: 'courtside.sample.Sample',
  key: ['gameId'],
  numPartitions: 3,
};

test.each([
  ['topic', 'courtside.other'],
  ['owner', 'other-producer'],
  ['schema', 'courtside.sample.Other'],
  ['key', ['gameId', 'period']],
  ['numPartitions', 6],
])('identityFindings finds another %s', (name, value) => {
  const found = identityFindings({ ...promised, [name]: value }, promised);

  expect(found).toMatchObject([{ where: name, problem: expect.stringContaining(JSON.stringify(value)) }]);
});

test('identityFindings finds nothing in a contract that is what it was', () => {
  expect(identityFindings({ ...promised }, promised)).toEqual([]);
});

test('identityFindings asks for the promise where there is none, and says how it reads', () => {
  expect(identityFindings(promised, undefined)).toMatchObject([
    { where: 'identity.json', instead: expect.stringContaining(JSON.stringify(promised)) },
  ]);
});
