import { findServices, repositoryRoot, startService } from '@courtside/local-stack';
import { expect, test } from '@jest/globals';
import { getGame } from '../display-api.ts';
import { eventually } from '../eventually.ts';
import { order } from '../simulator-control.ts';
import { ProducerPair, type TakeOver } from '../testing/producer-pair.ts';
import { comparisons } from '../versions/matrix/differences.ts';
import { toldGames } from '../versions/matrix/told-game.ts';
import { judgeLog } from '../versions/rolling/judge-log.ts';
import { type Log, readLog } from '../versions/rolling/read-log.ts';
import { ownedContracts, schemaNow } from '../versions/running/contracts.ts';
import { type Corner, openCorner } from '../versions/running/corner.ts';
import { playToTheEnd } from '../versions/running/play-evening.ts';
import { judgeForks } from './judge-forks.ts';

/** Two games in play at the beginning. */
const seed = 11;
const speed = 100;
/** Ten virtual seconds. */
const pollIntervalMs = 100;
/** Enough to be in the middle of publishing. */
const factCount = 5;

const producers = findServices(repositoryRoot)
  .map(({ name }) => name)
  .filter((name) => name.endsWith('-producer'));
const contracts = ownedContracts().filter(({ owner }) => producers.includes(owner));
const stack = () => ({
  brokers: (process.env.KAFKA_BROKERS ?? '').split(','),
  registryUrl: process.env.SCHEMA_REGISTRY_URL ?? '',
});

/** Resolves when a producer has published some facts from now on. */
async function untilPublished(log: Log, producer: string): Promise<void> {
  const countOf = () =>
    log.facts.filter(({ contract }) => contracts.some((own) => own.contract === contract && own.owner === producer))
      .length;
  const before = countOf();
  await eventually(
    `${producer} publishes`,
    async () => countOf(),
    (count) => count >= before + factCount,
  );
}

/** The same with the objects of this realm: those that a fetch brings are of another one under jest, and so never equal. */
const here = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** What is wrong with the board at the end of the evening, in words. */
async function boardDifferences(corner: Corner, displayUrl: string): Promise<string[]> {
  const games = here(await toldGames(corner.simulator, corner.postponed));
  const views = await Promise.all(games.map(({ gameId }) => getGame(displayUrl, gameId)));
  return contracts.flatMap(({ contract }) => {
    const schema = schemaNow(contract);
    const schemas = { writer: schema, reader: schema };
    return games.flatMap(
      (game, index) => comparisons[contract]?.(here(views[index] ?? null) ?? undefined, game, schemas) ?? [],
    );
  });
}

test('of two instances of each producer one publishes and the other takes over: killed, frozen and thawed, replaced', async () => {
  await using started = new AsyncDisposableStack();
  const corner = started.use(await openCorner(stack(), seed, pollIntervalMs));
  const log = started.use(readLog(stack(), corner.topicPrefix, contracts, schemaNow));
  const display = await startService('display-consumer', { env: corner.environment });
  started.defer(() => display.stop());
  const pairs = await Promise.all(
    producers.map(async (name) => started.use(await ProducerPair.start(name, corner.environment))),
  );
  const ofAll = async (work: (pair: ProducerPair) => Promise<TakeOver | TakeOver[]>) =>
    (await Promise.all(pairs.map(work))).flat();
  await order(corner.simulator, { action: 'speed', speed });
  await order(corner.simulator, { action: 'resume' });
  await Promise.all(producers.map((name) => untilPublished(log, name)));

  const takeOvers = [
    ...(await ofAll((pair) => pair.killActive())),
    ...(await ofAll((pair) => pair.freezeActive(() => untilPublished(log, pair.name)))),
    ...(await ofAll((pair) => pair.replaceBoth())),
  ];
  await Promise.all(producers.map((name) => untilPublished(log, name)));
  await playToTheEnd(corner);
  await order(corner.simulator, { action: 'pause' });
  const differences = await eventually(
    'the board shows the truth',
    () => boardDifferences(corner, display.url),
    (wrong) => wrong.length === 0,
  );

  const inWords = takeOvers.map(({ producer, how, ms }) => `${producer} after ${how} ${(ms / 1_000).toFixed(1)} s`);
  process.stdout.write(`${log.facts.length} facts. Taken over: ${inWords.join(', ')}\n`);
  expect(producers.length).toBeGreaterThanOrEqual(3);
  expect(contracts.map(({ owner }) => owner).sort()).toEqual(producers.toSorted());
  expect(takeOvers.filter(({ ms }) => ms > 15_000)).toEqual([]);
  expect(differences).toEqual([]);
  expect([...log.unreadable, ...judgeLog(log.facts), ...judgeForks(log.facts)]).toEqual([]);
  // Nothing had to be mended: who wakes from a sleep has sent nothing that was old.
  expect(pairs.flatMap((pair) => pair.said('topic.undercut'))).toEqual([]);
  expect(pairs.map((pair) => pair.said('owner.expelled').length)).toEqual(pairs.map(() => 1));
}, 240_000);
