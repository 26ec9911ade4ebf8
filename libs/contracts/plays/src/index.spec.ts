import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeContract } from '@courtside/avro-to-ts/testing';
import { expect, test } from '@jest/globals';
import { type Plays, plays } from './index.ts';

describeContract(fileURLToPath(new URL('..', import.meta.url)), plays);

test('key keeps periods apart, and percent-encodes what would read as another part', () => {
  const keys = [1, 2].map((period) => plays.key({ gameId: 'nba-cdn:0022000001', period }));

  expect(keys).toEqual(['nba-cdn:0022000001/1', 'nba-cdn:0022000001/2']);
  expect(plays.key({ gameId: 'odd/100%', period: 1 })).toBe('odd%2F100%25/1');
});

test('a period with as many plays as the longest games have in all stays under the message limit of a broker', () => {
  const messageBytesMax = 1_048_588; // Kafka's default for message.max.bytes.
  const playsOfLongGame = 700; // 610 in a recorded game with overtime.
  const fixture: Plays = JSON.parse(readFileSync(new URL('../fixtures/1/fact.json', import.meta.url), 'utf8'));
  const longest = Math.max(...fixture.plays.map((play) => JSON.stringify(play).length));

  // As JSON, which names every field: Avro is shorter.
  expect(longest * playsOfLongGame).toBeLessThan(messageBytesMax);
});
