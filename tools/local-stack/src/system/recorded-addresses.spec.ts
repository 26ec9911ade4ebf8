import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readRecordedAddresses, recordAddresses } from './recorded-addresses.ts';

const addresses = { KAFKA_BROKERS: '127.0.0.1:1', SCHEMA_REGISTRY_URL: 'http://127.0.0.1:2/apis/ccompat/v7' };

test('readRecordedAddresses finds what was recorded, until it is removed', () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'new/addresses.json');
  const remove = recordAddresses(file, addresses);

  expect(readRecordedAddresses(file)).toEqual(addresses);
  remove();
  expect(readRecordedAddresses(file)).toBeUndefined();
});

test('readRecordedAddresses does not believe the note of a process that has ended', () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'addresses.json');
  recordAddresses(file, addresses);
  const note = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...note, owner: { ...note.owner, startedAt: 'long ago' } }));

  expect(readRecordedAddresses(file)).toBeUndefined();
});

test('readRecordedAddresses takes a torn note for none', () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'addresses.json');
  writeFileSync(file, '{"owner":');

  expect(readRecordedAddresses(file)).toBeUndefined();
});
