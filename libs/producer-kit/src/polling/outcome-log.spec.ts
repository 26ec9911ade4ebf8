import type { FeedOutcome } from '@courtside/feed-client';
import { expect, test } from '@jest/globals';
import { createOutcomeLog } from './outcome-log.ts';

type Outcome = FeedOutcome<unknown>;

const ok: Outcome = { kind: 'ok', data: {}, receivedAt: 1, issues: [] };
const refused: Outcome = { kind: 'refused', status: 403 };
const transient: Outcome = { kind: 'transient', reason: 'HTTP 503' };

function linesOf(...outcomes: Outcome[]): object[] {
  const lines: object[] = [];
  const at = (level: string) => (fields: object) => lines.push({ level, ...fields });
  const log = { info: at('info'), warn: at('warn'), error: at('error') };
  outcomes.forEach(createOutcomeLog(log as never, 'scoreboard'));
  return lines;
}

test('createOutcomeLog says nothing while all is well', () => {
  expect(linesOf(ok, { kind: 'notModified', receivedAt: 2 }, ok)).toEqual([]);
});

test('createOutcomeLog says once that a feed refuses, and once that it is back', () => {
  expect(linesOf(ok, refused, refused, refused, ok)).toEqual([
    { level: 'error', event: 'feed.refused', document: 'scoreboard', kind: 'refused', status: 403 },
    { level: 'info', event: 'feed.recovered', document: 'scoreboard', after: 'refused', failureCount: 3 },
  ]);
});

test('createOutcomeLog says when one trouble follows another', () => {
  const events = linesOf(transient, refused, transient).map((line) => 'event' in line && line.event);

  expect(events).toEqual(['feed.transient', 'feed.refused', 'feed.transient']);
});

test('createOutcomeLog calls nobody because a file is not there yet', () => {
  expect(linesOf({ kind: 'notAvailable', reason: 'no such object' })).toMatchObject([{ level: 'info' }]);
});
