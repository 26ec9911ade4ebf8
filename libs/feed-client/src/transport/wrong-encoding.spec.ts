import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseScoreboard } from '../nba-cdn/parse-scoreboard.ts';
import { okData } from '../testing/ok-data.ts';
import { game, scoreboard, team } from '../testing/synthetic.ts';
import { classifyAnswer } from './classify-answer.ts';
import { decodeBody } from './decode-body.ts';

const evening = scoreboard(game({ homeTeam: team({ teamName: 'Žalgiris' }), awayTeam: team({ teamName: '東京' }) }));
const clean = okData(parseScoreboard(evening));
const text = JSON.stringify(evening);
const bytes = Buffer.from(text);

/** What a reader makes of bytes on their way from the wire; undefined where it makes nothing of them. */
function read(body: Uint8Array): unknown {
  try {
    const answer = { status: 200, contentType: 'application/json', etag: undefined, retryAfter: undefined };
    const arrival = classifyAnswer({ ...answer, body: decodeBody(body) }, 0);
    const parsed = arrival.kind === 'json' ? parseScoreboard(arrival.raw) : arrival;
    return parsed.kind === 'ok' ? parsed.data : undefined;
  } catch (cause) {
    expect(cause).toMatchObject({ name: 'TypeError' }); // The one that `fetchBody` takes for a failure.
    return undefined;
  }
}

const place = fc.nat({ max: bytes.length - 1 });
/** Bytes that occur in no UTF-8 at all, a continuation without a beginning, a slash in two bytes, half of a pair. */
const noUtf8 = fc.constantFrom(
  [0xff],
  [0xfe, 0xfe],
  [0x80],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
);

test('a body in which bytes are no UTF-8 is never read', () => {
  fc.assert(
    fc.property(place, noUtf8, (at, noise) => {
      expect(read(Buffer.concat([bytes.subarray(0, at), Buffer.from(noise), bytes.subarray(at)]))).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test('a body that is cut anywhere, also within a character, is never read', () => {
  fc.assert(
    fc.property(place, (at) => expect(read(bytes.subarray(0, at))).toBeUndefined()),
    { numRuns: 200 },
  );
});

test.each<[string, Uint8Array, unknown]>([
  ['with a byte order mark', Buffer.from(`\uFEFF${text}`), clean],
  [
    'in Latin-1',
    Buffer.from(JSON.stringify(scoreboard(game({ homeTeam: team({ teamName: 'Málaga' }) }))), 'latin1'),
    undefined,
  ],
  ['in UTF-16', Buffer.from(text, 'utf16le'), undefined],
  ['in UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), undefined],
  ['as text in a text', Buffer.from(JSON.stringify(text)), undefined],
  ['twice in a row', Buffer.from(text + text), undefined],
])('a body %s is read rightly or not at all', (_how, body, expected) => {
  expect(read(body)).toEqual(expected);
});
