import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { newKafkaId, prepareLogFolder } from './broker-identity.ts';

function prepare(folder: string) {
  const template = join(folder, 'template');
  writeFileSync(template, 'as Kafka wrote it');
  const logFolder = join(folder, 'kafka');
  prepareLogFolder({ logFolder, firstLogFolder: logFolder, nodeId: 1, bootstrapCheckpoint: template });
  return { logFolder, meta: () => readFileSync(join(logFolder, 'meta.properties'), 'utf8') };
}

test('newKafkaId is 22 characters, never beginning with the sign of an option', () => {
  const ids = Array.from({ length: 500 }, newKafkaId);

  expect(ids.every((id) => /^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(500);
});

test('prepareLogFolder keeps the ids of a folder, also when meta.properties was cut short', () => {
  using folder = temporaryFolder();
  const { logFolder, meta } = prepare(folder.path);
  const before = meta();
  writeFileSync(join(logFolder, 'meta.properties'), 'version=1\nclust');

  prepare(folder.path);

  expect(before).toMatch(/^version=1\nnode\.id=1\ncluster\.id=\S{22}\ndirectory\.id=\S{22}\n$/);
  expect(meta()).toBe(before);
});

test('prepareLogFolder leaves the bootstrap checkpoint of a folder that has one', () => {
  using folder = temporaryFolder();
  const { logFolder } = prepare(folder.path);
  writeFileSync(join(logFolder, 'bootstrap.checkpoint'), 'its own');

  prepare(folder.path);

  expect(readFileSync(join(logFolder, 'bootstrap.checkpoint'), 'utf8')).toBe('its own');
});

test('prepareLogFolder takes over the ids of a folder that Kafka itself has formatted', () => {
  using folder = temporaryFolder();
  const formatted = 'version=1\nnode.id=1\ncluster.id=CipGCm_2-Jp9usDwfQJJTw\ndirectory.id=Iokoz6yg8pV457ZF0Eaexg\n';
  mkdirSync(join(folder.path, 'kafka'));
  writeFileSync(join(folder.path, 'kafka/meta.properties'), formatted);

  const { meta } = prepare(folder.path);

  expect(meta()).toBe(formatted);
});

test('prepareLogFolder makes the folders of several nodes one cluster, whichever comes first', () => {
  using folder = temporaryFolder();
  const bootstrapCheckpoint = join(folder.path, 'template');
  writeFileSync(bootstrapCheckpoint, 'as Kafka wrote it');
  const [firstLogFolder, secondLogFolder] = [join(folder.path, 'kafka-1'), join(folder.path, 'kafka-2')];

  prepareLogFolder({ logFolder: secondLogFolder, firstLogFolder, nodeId: 2, bootstrapCheckpoint });
  prepareLogFolder({ logFolder: firstLogFolder, firstLogFolder, nodeId: 1, bootstrapCheckpoint });

  const [first = '', second = ''] = [firstLogFolder, secondLogFolder].map((logFolder) =>
    readFileSync(join(logFolder, 'meta.properties'), 'utf8'),
  );
  const clusterIdOf = (meta: string) => /cluster\.id=(.+)/.exec(meta)?.[1];
  expect(clusterIdOf(first)).toBe(clusterIdOf(second));
  expect(second).toContain('node.id=2');
});
