import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from '@courtside/kafka-client';
import type { Stack } from '@courtside/local-stack';
import { getGame, getUnreadable } from '../../display-api.ts';
import { type BuiltVersion, schemaOf } from '../build/built-version.ts';
import type { Outcome } from '../report/outcome.ts';
import type { OwnedContract } from '../running/contracts.ts';
import { gameCount, openCorner } from '../running/corner.ts';
import { playToTheEnd } from '../running/play-evening.ts';
import { startAll, startVersion } from '../running/start-version.ts';
import { comparisons } from './differences.ts';
import type { PlannedRun } from './plan-runs.ts';
import { type ToldGame, toldGames } from './told-game.ts';

/** 50 virtual seconds at the speed of the evening. */
const pollIntervalMs = 50;
/** A board that has not come to the truth this long after the evening is not on its way there. */
const settleLimitMs = 10_000;
const lookIntervalMs = 100;

/** Plays an evening with these versions and compares the board with the truth: one outcome for each producer. */
export async function playRun(
  stack: Stack,
  run: PlannedRun<BuiltVersion>,
  contracts: readonly OwnedContract[],
  seed: number,
): Promise<readonly Outcome[]> {
  const startedAtMs = performance.now();
  // A version that does not even start is an outcome, too, and the other pairs still have theirs.
  const compared = await playAndCompare(stack, run, contracts, seed).catch((cause) =>
    contracts.map(() => [reasonOf(cause)]),
  );
  const seconds = (performance.now() - startedAtMs) / 1_000;
  return contracts.map(({ owner }, index) => ({
    what: `${owner} with display`,
    versions: `${run.producers[owner]?.name} with ${run.display.name}`,
    gameCount,
    differences: compared[index] ?? [],
    seconds,
  }));
}

async function playAndCompare(
  stack: Stack,
  run: PlannedRun<BuiltVersion>,
  contracts: readonly OwnedContract[],
  seed: number,
): Promise<ReadonlyArray<readonly string[]>> {
  await using corner = await openCorner(stack, seed, pollIntervalMs);
  const names = ['display-consumer', ...contracts.map(({ owner }) => owner)];
  await using services = await startAll(
    names.map((name) => startVersion(name, run.producers[name] ?? run.display, corner)),
  );
  await playToTheEnd(corner);
  const games = await toldGames(corner.simulator, corner.postponed);
  return await untilEqual(() => compareBoard(services[0]?.url ?? '', games, run, contracts));
}

/** The differences of each contract. */
async function compareBoard(
  displayUrl: string,
  games: readonly ToldGame[],
  { display, producers }: PlannedRun<BuiltVersion>,
  contracts: readonly OwnedContract[],
): Promise<ReadonlyArray<readonly string[]>> {
  const views = await Promise.all(games.map(({ gameId }) => getGame(displayUrl, gameId)));
  const { last: unreadable } = await getUnreadable(displayUrl);
  return contracts.map(({ contract, owner, topic }) => {
    const compare = comparisons[contract];
    const writer = schemaOf(producers[owner] ?? display, contract);
    const schemas = { writer, reader: schemaOf(display, contract) };
    const unread = unreadable.filter((record) => record.topic === topic);
    const differences = games.flatMap((game, index) =>
      (compare?.(views[index], game, schemas) ?? []).map((words) => `${game.gameId}: ${words}`),
    );
    return [...inWords(unread), ...differences];
  });
}

/** One line: the reason of the newest stands for those of all. */
const inWords = ([newest, ...others]: readonly object[]) =>
  newest ? [`${1 + others.length} or more records cannot be read, the newest ${JSON.stringify(newest)}`] : [];

async function untilEqual(
  compare: () => Promise<ReadonlyArray<readonly string[]>>,
): Promise<ReadonlyArray<readonly string[]>> {
  const endsAtMs = performance.now() + settleLimitMs;
  for (;;) {
    const compared = await compare();
    if (compared.every(({ length }) => length === 0) || performance.now() > endsAtMs) return compared;
    await wait(lookIntervalMs);
  }
}
