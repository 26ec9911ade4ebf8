import { expect } from '@jest/globals';
import type { FeedOutcome, Parsed } from '../outcome.ts';

/** The data of an `ok`; fails the test, and shows what came instead, for anything else. */
export function okData<Data>(result: Parsed<Data> | FeedOutcome<Data>): Data {
  expect(result).toMatchObject({ kind: 'ok' });
  return (result as { data: Data }).data;
}

/** The issues of an `ok`. */
export function okIssues(result: Parsed<unknown>): readonly string[] {
  expect(result).toMatchObject({ kind: 'ok' });
  return (result as { issues: readonly string[] }).issues;
}
