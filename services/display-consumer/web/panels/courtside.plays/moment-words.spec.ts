import { expect, test } from '@jest/globals';
import { keyMoments } from './key-moments.ts';
import { momentCountWords, momentWords } from './moment-words.ts';
import { play, scoring } from './testing/plays.ts';

const teams = { home: 'BKN', away: 'GSW' };
const words = (plays: Parameters<typeof keyMoments>[0]) =>
  keyMoments(plays, 4).map((moment) => momentWords(moment, teams));

test('momentWords tells lead changes and runs as people say them', () => {
  expect(words(scoring(2, -3, -3, -2, 2))).toEqual(['GSW takes the lead', 'GSW makes an 8–0 run']);
  expect(words(scoring(3, 3, 3, 3))).toEqual(['BKN is on a 12–0 run']);
});

test.each([
  [100, 100, 'Level in the last two minutes'],
  [103, 100, 'BKN leads by 3 in the last two minutes'],
  [100, 101, 'GSW leads by 1 in the last two minutes'],
])('momentWords tells how a finish at %d : %d is close', (homeScore, awayScore, sentence) => {
  const close = { kind: 'closeFinish', play: play({ homeScore, awayScore }) } as const;

  expect(momentWords(close, teams)).toBe(sentence);
});

test('momentCountWords counts, and says nothing of what there is none of', () => {
  expect(momentCountWords(keyMoments(scoring(2, -3, 3, -3, -3, -2, 2), 4))).toBe(
    '3 lead changes · 1 run of 8–0 or more',
  );
  expect(momentCountWords(keyMoments(scoring(2, -3), 4))).toBe('1 lead change');
  expect(momentCountWords([])).toBe('');
});
