import { fileURLToPath } from 'node:url';
import { describeContract } from '@courtside/avro-to-ts/testing';
import { expect, test } from '@jest/globals';
import { plays } from './index.ts';

describeContract(fileURLToPath(new URL('..', import.meta.url)), plays);

test('key keeps periods apart, and percent-encodes what would read as another part', () => {
  const keys = [1, 2].map((period) => plays.key({ gameId: 'nba-cdn:0022000001', period }));

  expect(keys).toEqual(['nba-cdn:0022000001/1', 'nba-cdn:0022000001/2']);
  expect(plays.key({ gameId: 'odd/100%', period: 1 })).toBe('odd%2F100%25/1');
});
