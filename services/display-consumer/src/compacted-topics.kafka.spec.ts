import { playerStats } from '@courtside/contract-player-stats';
import { plays } from '@courtside/contract-plays';
import { type Score, scores } from '@courtside/contract-scores';
import { followTopic } from '@courtside/kafka-client';
import { compactedSoon, eventually, type TestKafka, testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import type { EveningView, GameSummary, GameView } from './api.ts';
import { caughtUpDisplay } from './testing/caught-up-display.ts';
import { gameOwners } from './testing/game-owners.ts';
import { readStream } from './testing/read-stream.ts';
import { shownBy } from './testing/shown-by.ts';
import { type PublishedFact, wholeGames } from './testing/whole-games.ts';

const topics = [scores.topic, playerStats.topic, plays.topic];

/** Offsets of what is left of a game in a topic, as it was when this was asked. */
async function offsetsLeft(kafka: TestKafka, topic: string, gameId: string): Promise<number[]> {
  const stopping = new AbortController();
  const [end = 0] = await kafka.endOffsets(topic);
  const offsets: number[] = [];
  for await (const { offset, key } of followTopic(topic, kafka.config, { from: 'beginning', stop: stopping.signal })) {
    if (key?.toString().startsWith(gameId)) offsets.push(offset);
    if (offset === end - 1) break;
  }
  stopping.abort();
  return offsets;
}

/** What compaction may not change: it takes the facts by which it is known since when a content stands, and the line. */
function lasting({ clock: _clock, corrections: _corrections, origins, ...summary }: GameSummary) {
  const { contentChangedAt: _since, ...score } = origins.score ?? {};
  const { contentChangedAt: _boxSince, ...boxScore } = origins.boxScore ?? {};
  return { ...summary, origins: { score, boxScore } };
}

test('a display that starts over topics that compaction has emptied shows the newest, and takes over the viewers', async () => {
  await using kafka = testKafka();
  for (const topic of topics) await kafka.createTopic(topic, 1, compactedSoon);
  await using owned = await gameOwners(kafka);
  const told = wholeGames(3, 1, 60);
  const gameId = told[0]?.key ?? '';
  const newest = (topic: string) => told.findLast((each) => each.topic === topic) as PublishedFact;
  const rolling = (revision: number) =>
    topics.map((topic) => ({ topic, key: 'other', fact: { ...newest(topic).fact, gameId: 'other', revision } }));
  await using follower = await caughtUpDisplay(kafka.config);
  await Promise.all(told.map(owned.publish));
  let revision = 1;
  await eventually(
    'compaction has left one fact of each entity',
    async () => {
      await Promise.all(rolling(revision++).map(owned.publish));
      const left = await Promise.all(topics.map((topic) => offsetsLeft(kafka, topic, gameId)));
      return left[0]?.length === 1 && left[1]?.length === 1 && (left[2]?.length ?? 9) <= 5;
    },
    60_000,
  );
  // An older fact comes last, as from an owner that slept: the newest still stands below it.
  await owned.publish({ ...newest(scores.topic), fact: { ...(told[0]?.fact as Score), status: 'postponed' } });

  await using late = await caughtUpDisplay(kafka.config);

  const [before, after] = (await Promise.all(
    [follower, late].map(({ url }) => shownBy(url, { kind: 'game', gameId })),
  )) as [GameView, GameView];
  expect(after.summary && lasting(after.summary)).toEqual(before.summary && lasting(before.summary));
  expect(after.summary?.status).toBe('final');
  expect(after.timeline.length).toBeLessThan(before.timeline.length);
  const facts = ({ features }: GameView) => features.map(({ entities }) => entities.map(({ fact }) => fact));
  expect(facts(after)).toEqual(facts(before));
  using seen = await readStream(`${follower.url}/api/live`);
  const { id = '', data } = await seen.next('picture');
  using moved = await readStream(`${late.url}/api/live?after=${encodeURIComponent(id)}`);
  const picture = await moved.next('picture');
  expect(picture.id).toBe(id);
  expect(moved.events.map(({ event }) => event)).not.toContain('reset');
  const scoresOf = ({ games }: EveningView) => games.map(({ home, away }) => [home?.score, away?.score]);
  expect(scoresOf(picture.data.view)).toEqual(scoresOf(data.view));
}, 120_000);
