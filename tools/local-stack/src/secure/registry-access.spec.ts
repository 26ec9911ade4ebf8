import { rulesOfOwner, rulesOfReader } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { registryAccess } from './registry-access.ts';

const principals = [
  { name: 'score-producer', rules: rulesOfOwner({ topic: 'courtside.scores', owner: 'score-producer' }) },
  { name: 'board', rules: rulesOfReader('board') },
];

test('registryAccess lets the owner of a topic, and nobody else, change its schema', () => {
  const settings = registryAccess(principals, (name) => `password of ${name}`);

  const changing = Object.entries(settings).filter(([, value]) => value === 'POST,PUT');
  const rules = changing.map(([name]) => name.replace(/\.methods$/, ''));
  expect(rules.map((rule) => [settings[`${rule}.policy`], settings[`${rule}.paths`]])).toEqual([
    ['score-producer', expect.stringContaining('/subjects/courtside.scores-value/versions')],
    ['board', expect.stringContaining('/subjects/courtside.board.dlq-value/versions')],
  ]);
  expect(settings['quarkus.http.auth.policy.score-producer.roles-allowed']).toBe('score-producer');
  expect(settings['quarkus.security.users.embedded.users.board']).toBe('password of board');
});

test('registryAccess lets nobody look who has no password', () => {
  const settings = registryAccess([], () => '');

  expect(settings).toMatchObject({
    'quarkus.http.auth.permission.rule-0.paths': '/*',
    'quarkus.http.auth.permission.rule-0.policy': 'authenticated',
  });
});
