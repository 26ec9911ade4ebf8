import { isDeepStrictEqual } from 'node:util';
import { getGame } from '../../display-api.ts';
import { type BuiltVersion, schemaOf } from '../build/built-version.ts';
import { comparisons } from '../matrix/differences.ts';
import type { ToldGame } from '../matrix/told-game.ts';
import { judgeLog } from './judge-log.ts';
import { judgeTimeline } from './judge-timeline.ts';
import type { Traffic } from './replace-one.ts';

/** What is wrong at the end of an evening of replacements, in words, by where it is. */
export async function verdicts(
  traffic: Traffic,
  games: readonly ToldGame[],
  today: BuiltVersion,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const played = games.filter(({ isPostponed }) => !isPostponed);
  return {
    'facts in the log': [...traffic.log.unreadable, ...judgeLog(traffic.log.facts)],
    'streams of viewers': played.flatMap((game) => streamVerdict(traffic, game)),
    'board of the display': await boardVerdict(traffic, games, today),
  };
}

function streamVerdict({ audience, log }: Traffic, { gameId, result }: ToldGame): string[] {
  const viewer = audience.streams.get(gameId);
  if (!viewer?.isOpen) return [`${gameId}: the stream is closed`];
  const { summary, timeline } = viewer.view;
  const shown = { home: summary?.home?.score, away: summary?.away?.score };
  const facts = log.facts.filter(({ contract, key }) => contract === 'scores' && key === gameId);
  return [
    ...viewer.stepsBack,
    ...judgeTimeline(timeline, facts).map((words) => `${gameId}: ${words}`),
    ...(isDeepStrictEqual(shown, { ...result }) ? [] : [`${gameId}: the stream ends with ${JSON.stringify(shown)}`]),
  ];
}

async function boardVerdict(
  { system, contracts }: Traffic,
  games: readonly ToldGame[],
  today: BuiltVersion,
): Promise<string[]> {
  const views = await Promise.all(games.map(({ gameId }) => getGame(system.displayUrl, gameId)));
  return contracts.flatMap(({ contract }) => {
    const schema = schemaOf(today, contract);
    const compare = comparisons[contract];
    return games.flatMap((game, index) => compare?.(views[index], game, { writer: schema, reader: schema }) ?? []);
  });
}
