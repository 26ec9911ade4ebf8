import { expect, test } from '@jest/globals';
import { olderVersions } from '../synthetic/older-versions.ts';
import { chooseVersions } from './choose-versions.ts';

const tags = ['score-producer@1.9.0', 'score-producer@1.10.0', 'display-consumer@2.0.0', 'score-producer@1.2.0', 'v1'];
const tagsOf = (service: string, all: readonly string[]) =>
  chooseVersions(service, all, olderVersions).releases.map(({ tag }) => tag);

test('chooseVersions takes the releases of the service, the newest by number first', () => {
  expect(tagsOf('score-producer', tags)).toEqual([
    'score-producer@1.10.0',
    'score-producer@1.9.0',
    'score-producer@1.2.0',
  ]);
});

test('chooseVersions takes three releases and then none that is synthetic', () => {
  const { releases, synthetic } = chooseVersions('score-producer', [...tags, 'score-producer@2.0.0'], olderVersions);

  expect(releases.map(({ tag }) => tag)).not.toContain('score-producer@1.2.0');
  expect(synthetic).toEqual([]);
});

test('chooseVersions fills what is missing with synthetic versions', () => {
  expect(chooseVersions('display-consumer', tags, olderVersions).synthetic).toEqual(olderVersions.slice(0, 2));
  expect(chooseVersions('plays-producer', tags, olderVersions).synthetic).toEqual(olderVersions);
});

test('chooseVersions takes no other tag for a release', () => {
  const others = ['score-producer@1.0', 'score-producer@1.0.0-rc.1', 'old-score-producer@1.0.0', 'score-producer'];

  expect(tagsOf('score-producer', others)).toEqual([]);
});
