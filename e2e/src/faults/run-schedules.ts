import { isDeepStrictEqual } from 'node:util';
import { shown as shownGame, told } from '../compared-game.ts';
import { getGame } from '../display-api.ts';
import { eventually } from '../eventually.ts';
import { gamesOf, isOver, truthOf } from '../simulator-control.ts';
import { runSchedule, type ScheduleOutcome } from './run-schedule.ts';
import { planSchedule } from './schedule/plan-schedule.ts';
import type { FaultySystem } from './system/start-faulty-system.ts';
import { nothingShown } from './viewer/shown-evening.ts';

/** A finished game is final in score and box score within a poll of each. */
const finalLimitMs = 20_000;

/** Runs `count` schedules on the running system, seeds counted up from `firstSeed`; ends early when it has not recovered. */
export async function runSchedules(
  system: FaultySystem,
  { firstSeed, count }: { readonly firstSeed: number; readonly count: number },
  tell: (outcome: ScheduleOutcome) => void,
): Promise<readonly ScheduleOutcome[]> {
  const outcomes: ScheduleOutcome[] = [];
  let shown = nothingShown;
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const schedule = planSchedule(seed, { hasDisk: system.disk !== undefined });
    const run = await runSchedule(system, schedule, shown);
    const outcome = { ...run, wrong: [...run.wrong, ...(await closeEvening(system))] };
    tell(outcome);
    outcomes.push(outcome);
    shown = outcome.shown;
    if (!outcome.hasRecovered) break;
  }
  return outcomes;
}

/** When the evening is over its games are as the engine of the simulator counted them, and another one begins. */
async function closeEvening({ feed, displayUrl }: FaultySystem): Promise<readonly string[]> {
  const games = await gamesOf(feed.simulator);
  if (!games.every(isOver)) return [];
  const played = games.filter(({ status }) => status !== 'postponed');
  const wrong = await Promise.all(
    played.map(async ({ sourceGameId }) => {
      const gameId = `simulated:${sourceGameId}`;
      const truth = told(await truthOf(feed.simulator, sourceGameId));
      const isTrue = async () => isDeepStrictEqual(shownGame(await getGame(displayUrl, gameId)), truth);
      return eventually(`${gameId} ends as it was played`, isTrue, (is) => is, finalLimitMs).then(
        () => [],
        () => [`${gameId} does not end as it was played`],
      );
    }),
  );
  await feed.nextEvening();
  return wrong.flat();
}
