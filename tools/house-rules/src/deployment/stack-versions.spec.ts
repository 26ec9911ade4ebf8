import { expect, test } from '@jest/globals';
import { read } from '../repository.ts';

const images = read('tools/local-stack/src/docker/images.ts').match(/[\w-]+\/[\w-]+:[\d.]+/g) ?? [];

test('the Docker stack of the tests runs what Compose runs', () => {
  const files = read('docker/broker.yaml') + read('docker-compose.yml');
  const compose = files.replace(/\$\{\w+:-([\d.]+)\}/g, '$1'); // What a variable is unless somebody sets it.

  expect(images).toHaveLength(2);
  for (const image of images) expect(compose).toContain(`image: ${image}\n`);
});

test('the Docker stack of the tests has the versions of the embedded one', () => {
  const pom = read('tools/local-stack/artifacts/pom.xml');
  const versions = ['kafka_2.13', 'apicurio-registry-app'].map(
    (artifact) => new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>(.+?)</version>`).exec(pom)?.[1],
  );

  expect(images.map((image) => image.split(':')[1])).toEqual(versions);
});
