import type { CaseResult } from './play-round.ts';

/** One line for each case: who, what, what it came to, how often it was counted, ms until all was right again. */
export function printResults(results: readonly CaseResult[]): string {
  const rows = results.map(({ bad, countedCount, spoiledCount, recoveryMs, troubles }) =>
    [
      bad.document.padEnd(10),
      bad.name.padEnd(28),
      bad.outcome.padEnd(13),
      (bad.says?.[0] ?? '').padEnd(19),
      bad.shows.padEnd(7),
      String(spoiledCount).padStart(8),
      String(countedCount).padStart(8),
      String(Math.round(recoveryMs)).padStart(12),
      ...(troubles.length === 0 ? [] : ['  FAILED']),
    ].join(' '),
  );
  const head = `${'document'.padEnd(10)} ${'case'.padEnd(28)} ${'outcome'.padEnd(13)} ${'log'.padEnd(19)} shows   `;
  return [`${head} spoiled  counted  recovery ms`, ...rows].join('\n');
}
