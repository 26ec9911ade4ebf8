import { read } from '@courtside/house-rules';
import { expect, test } from '@jest/globals';
import { withLockedVersion, withVersion } from './manifests.ts';

const folder = 'services/score-producer';
const { version } = JSON.parse(read(`${folder}/package.json`)) as { readonly version: string };

test('withVersion changes the version of a package and nothing else, as npm prints it', () => {
  const text = read(`${folder}/package.json`);

  expect(withVersion(text, '2.0.0')).toBe(text.replace(`"version": "${version}"`, '"version": "2.0.0"'));
});

test('withLockedVersion changes the version of one workspace and nothing else, as npm prints it', () => {
  const text = read('package-lock.json');

  const changed = withLockedVersion(text, folder, '2.0.0');

  expect(withLockedVersion(changed, folder, version)).toBe(text);
  expect(JSON.parse(changed).packages[folder].version).toBe('2.0.0');
});

test('withLockedVersion refuses a lock file of another repository', () => {
  expect(() => withLockedVersion('{"packages":{}}', folder, '2.0.0')).toThrow(
    'Cannot set version 2.0.0: package-lock.json has no services/score-producer',
  );
});
