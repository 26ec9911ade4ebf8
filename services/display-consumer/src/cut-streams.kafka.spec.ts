import { isDeepStrictEqual } from 'node:util';
import { plays } from '@courtside/contract-plays';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import type { Wish } from './live/subjects.ts';
import { caughtUpDisplay } from './testing/caught-up-display.ts';
import { type CutStream, openCutStream } from './testing/cut-stream.ts';
import { gameOwners } from './testing/game-owners.ts';
import { shownBy } from './testing/shown-by.ts';
import { contentOf, isNoOlder, Watcher } from './testing/watcher.ts';
import { type PublishedFact, wholeGames } from './testing/whole-games.ts';

const cutCountMin = 1_000;
const seed = Number(process.env.CUT_STREAMS_SEED ?? Date.now() % 1_000_000);
const byteCountMax = 40_000; // Three pictures of an evening, or a part of a picture of a game.

/** Chance of its own, so that a run can be had again: https://en.wikipedia.org/wiki/Linear_congruential_generator. */
function chanceOf(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Views by the ids under which they were seen: under one id there is one, whoever shows it. */
class SeenViews {
  readonly differences: string[] = [];
  readonly #views = new Map<string, unknown>();

  watcher(wish: Wish): Watcher {
    let lastId: string | undefined;
    return new Watcher(wish, (view, id) => {
      const name = `${JSON.stringify(wish)} at ${id}`;
      const content = contentOf(view);
      const known = this.#views.get(name) ?? content;
      this.#views.set(name, known);
      if (!isDeepStrictEqual(known, content)) this.differences.push(`two views: ${name}`);
      if (!isNoOlder(lastId, id)) this.differences.push(`${name} after ${lastId}`);
      lastId = id;
    });
  }
}

test(`a viewer who is cut off a thousand times in a game, and moves between two displays, sees what they show (CUT_STREAMS_SEED=${seed})`, async () => {
  const chance = chanceOf(seed);
  const told = wholeGames(seed % 1_000, 1, 100);
  await using kafka = testKafka();
  await using owned = await gameOwners(kafka);
  await using here = await caughtUpDisplay(kafka.config);
  await using there = await caughtUpDisplay(kafka.config);
  const urls = [here.url, there.url];
  const gameId = told[0]?.key ?? '';
  const seen = new SeenViews();
  const wishes: Wish[] = [
    { kind: 'evening', evening: undefined },
    { kind: 'game', gameId },
    { kind: 'topic', topic: plays.topic },
  ];
  const watchers = Array.from({ length: 20 }, (_, index) =>
    seen.watcher(wishes[index % 5 > 2 ? index % 3 : 0] as Wish),
  );
  let cutCount = 0;
  const connect = (watcher: Watcher, byteCount: number) =>
    openCutStream(urls[chance(2)] ?? '', watcher, {
      byteCount,
      byHeader: chance(2) === 0,
      wasCut: () => void cutCount++,
    });
  const streams = new Map<Watcher, CutStream>();

  for (let turn = 0, publishedCount = 0; cutCount < cutCountMin; turn++) {
    for (; publishedCount < (cutCount / cutCountMin) * told.length; publishedCount++)
      await owned.publish(told[publishedCount] as PublishedFact);
    const watcher = watchers[turn % watchers.length] as Watcher;
    streams.get(watcher)?.cut();
    streams.set(watcher, await connect(watcher, chance(byteCountMax)));
  }
  await owned.publish(told.at(-1) as PublishedFact);
  for (const watcher of watchers) {
    streams.get(watcher)?.cut();
    streams.set(watcher, await connect(watcher, Number.POSITIVE_INFINITY));
  }

  for (const watcher of watchers)
    for (const url of urls)
      await eventually(`a viewer sees what ${url}shows of ${watcher.wish.kind}`, async () => {
        const shown = await shownBy(url, watcher.wish);
        return watcher.view !== undefined && isDeepStrictEqual(contentOf(watcher.view), shown);
      });
  for (const stream of streams.values()) stream.cut();
  expect(seen.differences).toEqual([]);
  expect(watchers.filter(({ resetCount }) => resetCount > 0)).toEqual([]);
}, 180_000);
