/**
 * What is wrong with how a producer ended, by its log, in words: a fact that it gave up, facts that it had decided and not
 * published, and an end that it did not tell.
 */
export function judgeFarewell(log: string): readonly string[] {
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  const told = lines.map(
    (line) => JSON.parse(line) as { readonly event?: string; readonly unpublishedFactCount?: number },
  );
  const dropped = told.filter(({ event }) => event === 'fact.dropped').map((line) => `it lost ${JSON.stringify(line)}`);
  const last = told.findLast(({ event }) => event === 'polling.stopped');
  if (!last) return [...dropped, 'it ended without a word'];
  const { unpublishedFactCount: count = 0 } = last;
  return count === 0 ? dropped : [...dropped, `it ended with ${count} facts that it had not published`];
}
