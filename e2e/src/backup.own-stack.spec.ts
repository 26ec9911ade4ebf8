import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startService, startStack } from '@courtside/local-stack';
import { expect, test } from '@jest/globals';
import { startBoard } from './board.ts';
import { getGames, getRecordCounts, getUnreadable } from './display-api.ts';
import { eventually } from './eventually.ts';
import { gameIdsOf, playToTheEnd, viewsOf } from './finished-evening.ts';

const addressesOf = ({ brokers, registryUrl }: Stack) => ({
  KAFKA_BROKERS: brokers.join(','),
  SCHEMA_REGISTRY_URL: registryUrl,
});

/** A data folder of a stack, and a place for its copy. */
function folders() {
  const root = mkdtempSync(join(tmpdir(), 'courtside-backup-'));
  const [data, copy] = [join(root, 'data'), join(root, 'copy')];
  const registry = join(data, 'registry');
  return { data, copy, registry, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}

/** A display and nothing else, on a stack of these folders. */
async function startReader(dataDir: string, environment: Readonly<Record<string, string>>) {
  await using started = new AsyncDisposableStack();
  const stack = started.use(await startStack({ dataDir }));
  const display = await startService('display-consumer', { env: { ...environment, ...addressesOf(stack) } });
  started.defer(() => display.stop());
  const kept = started.move();
  return { display, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

test('topics cannot be read without the registry that they were written with, and can when both are restored', async () => {
  using folder = folders();
  const written = await writeEvening(folder.data);
  cpSync(folder.data, folder.copy, { recursive: true });

  rmSync(folder.registry, { recursive: true });
  {
    await using blind = await startReader(folder.data, written.environment);
    const unreadable = await eventually(
      'every record is counted as unreadable',
      () => getUnreadable(blind.display.url),
      ({ count }) => count === sum(written.recordCounts),
    );
    expect(unreadable.count).toBeGreaterThan(0);
    for (const { reason } of unreadable.last) expect(reason).toMatch(/^Cannot find schema \d+ at /);
    expect(await getGames(blind.display.url)).toEqual([]);
  }

  rmSync(folder.data, { recursive: true });
  cpSync(folder.copy, folder.data, { recursive: true });
  await using restored = await startReader(folder.data, written.environment);
  expect(await viewsOf(restored.display.url, written.gameIds)).toEqual(written.views);
  expect(await getRecordCounts(restored.display.url)).toEqual(written.recordCounts);
}, 120_000);

/** Plays an evening on a stack of this folder, and ends everything. */
async function writeEvening(dataDir: string) {
  await using stack = await startStack({ dataDir });
  await using board = await startBoard({ seed: 7, games: 2, speed: 1, holdAtEnd: true }, { stack: addressesOf(stack) });
  const views = await playToTheEnd(board);
  const gameIds = await gameIdsOf(board.simulator);
  return { environment: board.environment, gameIds, views, recordCounts: await getRecordCounts(board.display.url) };
}

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);
