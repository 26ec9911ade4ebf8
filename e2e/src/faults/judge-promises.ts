import { eventually } from '../eventually.ts';
import { foldLog } from './checks/fold-log.ts';
import { judgeBoard } from './checks/judge-board.ts';
import { judgeLog } from './checks/judge-log.ts';
import { judgeTruth } from './checks/judge-truth.ts';
import { judgeEvents, judgeSight } from './checks/judge-viewer.ts';
import { readBoard } from './read-board.ts';
import { readLog } from './read-log.ts';
import { toldGames } from './system/feed.ts';
import type { FaultySystem } from './system/start-faulty-system.ts';
import type { ShownEvening } from './viewer/shown-evening.ts';

/**
 * What a viewer sees in the end, and every promise that was not kept, in words. Log, board and viewer are looked at until
 * they agree, `limitMs` at most: they are asked one after the other, and facts are renewed meanwhile.
 */
export async function judgePromises(
  system: FaultySystem,
  shownBefore: ShownEvening,
  limitMs: number,
): Promise<{ readonly shown: ShownEvening; readonly wrong: readonly string[] }> {
  const onTheWay: string[] = [];
  let shown = shownBefore;
  const look = async () => {
    const [facts, told] = await Promise.all([readLog(system.stack), toldGames(system.feed)]);
    const { games, views } = await readBoard(system.displayUrl);
    const sight = judgeEvents(shown, system.viewer.takeEvents());
    shown = sight.shown;
    onTheWay.push(...sight.wrong);
    const gameIds = new Set(games.map(({ gameId }) => gameId));
    const folded = foldLog(facts.filter(({ fact }) => gameIds.has(fact.gameId)));
    return {
      forGood: judgeLog(facts),
      now: [...judgeBoard(views, folded), ...judgeTruth(views, told), ...judgeSight(shown, games)],
    };
  };
  const wrong = await eventually('all agree', look, ({ now }) => now.length === 0, limitMs).catch(look);
  return { shown, wrong: [...wrong.forGood, ...wrong.now, ...onTheWay] };
}
