import { isDeepStrictEqual } from 'node:util';
import { getGame } from '../../display-api.ts';
import { type BuiltVersion, schemaOf } from '../build/built-version.ts';
import { comparisons } from '../matrix/differences.ts';
import type { ToldGame } from '../matrix/told-game.ts';
import { judgeLog } from './judge-log.ts';
import { judgeTimeline } from './judge-timeline.ts';
import type { Traffic } from './replace-one.ts';

/** What everybody has to say at the end of an evening of replacements, by who says it: words for all that is wrong. */
export async function verdicts(
  traffic: Traffic,
  games: readonly ToldGame[],
  today: BuiltVersion,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const played = games.filter(({ isPostponed }) => !isPostponed);
  return {
    'facts in the log': [...traffic.log.unreadable, ...judgeLog(traffic.log.facts)],
    'streams of viewers': played.flatMap((game) => streamVerdict(traffic, game)),
    'page in a browser': await pageVerdict(traffic, played),
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

async function pageVerdict({ audience: { page } }: Traffic, games: readonly ToldGame[]): Promise<string[]> {
  const wrong: string[] = [];
  if (!(await page.isStillThere())) wrong.push('the page was loaded again');
  for (const { gameId, result } of games) {
    const [score, expected] = [await page.scoreOf(gameId), `${result.home}-${result.away}`];
    if (score !== expected) wrong.push(`${gameId}: the page shows ${score}, expected ${expected}`);
  }
  const [first] = games;
  if (!first) return wrong;
  const opened = await page.openGame(first.gameId).catch((cause: Error) => cause.message);
  if (opened !== `${first.result.home}-${first.result.away}`) wrong.push(`${first.gameId} opened shows ${opened}`);
  return wrong;
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
