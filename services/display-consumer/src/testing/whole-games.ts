import { isDeepStrictEqual } from 'node:util';
import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Plays, plays } from '@courtside/contract-plays';
import { type Score, scores } from '@courtside/contract-scores';
import { createGameViewer, type GameView, seededGames } from '@courtside/feed-simulator/games';
import { type Content, playsOf, scoreOf, statsOf } from './simulated-facts.ts';

export type GameFact = Score | PlayerStats | Plays;

/** A fact as its owner publishes it. */
export interface PublishedFact {
  readonly topic: string;
  readonly key: string;
  readonly fact: GameFact;
}

type AnyContent = Content<Score> | Content<PlayerStats> | Content<Plays>;
type Newest = Map<string, GameFact>;

const miscountedEvery = 17;

/**
 * Whole games of a seed as the three owners publish them, from before the tip-off until after the end, in the order of the
 * polls: all topics, refreshes and corrections among them. Games are on different evenings that are polled together.
 */
export function wholeGames(seed: number, gameCount: number, pollCount: number): PublishedFact[] {
  const games = seededGames(seed, gameCount).map((game) => ({ game, view: createGameViewer(game) }));
  const startMs = Math.min(...games.map(({ game }) => game.sheet.tipOffMs)) - 60_000;
  const endMs = Math.max(...games.map(({ game }) => game.releases().at(-1)?.releaseMs ?? 0));
  const newest: Newest = new Map();
  return Array.from({ length: pollCount + 1 }).flatMap((_, poll) => {
    const observedAt = Math.round(startMs + ((endMs - startMs) * poll) / pollCount);
    const isMiscounted = poll % miscountedEvery === 0 && poll > 0;
    return games.flatMap(({ view }, evening) =>
      contentsAt(view(observedAt), evening, isMiscounted).flatMap((content) => publish(content, observedAt, newest)),
    );
  });
}

interface Told {
  readonly topic: string;
  readonly key: string;
  readonly content: AnyContent;
}

/** @param isMiscounted two points too many, and a play that is not there: what the next poll takes back is a correction. */
function contentsAt(view: GameView, evening: number, isMiscounted: boolean): Told[] {
  const seen = scoreOf(view);
  const stats = statsOf(view);
  const surplus = isMiscounted ? 2 : 0;
  const home = { ...seen.home, score: seen.home.score + surplus };
  const score = { ...seen, home, gameDate: `${seen.gameDate.slice(0, -1)}${evening}` };
  const players = stats.players.map((line, index) =>
    index === 0 ? { ...line, points: (line.points ?? 0) + surplus } : line,
  );
  const periods = playsOf(view).map((period, index, all) =>
    isMiscounted && index === all.length - 1
      ? { ...period, plays: [...period.plays, ...period.plays.slice(-1)] }
      : period,
  );
  return [
    { topic: scores.topic, key: seen.gameId, content: score },
    { topic: playerStats.topic, key: seen.gameId, content: { ...stats, players } },
    ...periods.map((content) => ({ topic: plays.topic, key: plays.key(content), content })),
  ];
}

/** As it was, with a later time, when it says what it said before; plays that stand are not published again. */
function publish({ topic, key, content }: Told, observedAt: number, newest: Newest): PublishedFact[] {
  const name = `${topic} ${key}`;
  const before = newest.get(name);
  const isSame = before !== undefined && isDeepStrictEqual(before, { ...before, ...content });
  if (isSame && topic === plays.topic) return [];
  const revision = (before?.revision ?? 0) + (isSame ? 0 : 1);
  const isCorrection = before !== undefined && (isSame ? before.isCorrection : sizeOf(content) < sizeOf(before));
  const fact = { ...content, revision, observedAt, isCorrection } as GameFact;
  newest.set(name, fact);
  return [{ topic, key, fact }];
}

/** It falls only when something is taken back. */
function sizeOf(content: AnyContent): number {
  if ('players' in content) return content.players.reduce((sum, { points }) => sum + (points ?? 0), 0);
  return 'plays' in content ? content.plays.length : content.home.score + content.away.score;
}
