import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '@courtside/local-stack';
import { describe, expect, test } from '@jest/globals';
import { editNeeds } from './edit-needs.ts';
import { editSchema } from './edit-schema.ts';
import { editText } from './edit-text.ts';
import { olderVersions } from './older-versions.ts';

const read = (file: string) => readFileSync(join(repositoryRoot, file), 'utf8');

describe.each(olderVersions)('the older version $name', ({ contracts, code }) => {
  test('differs from the schemas of today in every edit', () => {
    for (const { contract, edit } of contracts) {
      const today = JSON.parse(read(`libs/contracts/${contract}/${contract}.avsc`));
      expect(editSchema(today, edit)).not.toEqual(today);
    }
  });

  test('finds each piece of code that it changes exactly once', () => {
    for (const edit of code) expect(editText(read(edit.file), edit)).not.toBe(read(edit.file));
  });
});

test('editText refuses what stands nowhere, or twice', () => {
  const edit = { file: 'a.ts', now: 'wins', before: '' };

  expect(() => editText('losses', edit)).toThrow('stands there 0 times, expected once');
  expect(() => editText('wins, wins', edit)).toThrow('stands there 2 times, expected once');
});

test('editNeeds lets an older display do without the field that was not there yet', () => {
  const needs = {
    'courtside.scores': { Team: ['name', 'wins'], Score: ['home'] },
    'courtside.plays': { Play: ['text'] },
  };
  const edit = { kind: 'removeField', record: 'Team', field: 'wins' } as const;

  const older = editNeeds(needs, { contract: 'scores', edit });

  expect(older).toEqual({ ...needs, 'courtside.scores': { Team: ['name'], Score: ['home'] } });
  expect(editNeeds(needs, { contract: 'player-stats', edit })).toBe(needs);
});
