import { setTimeout as wait } from 'node:timers/promises';
import { freePort, type Stack } from '@courtside/local-stack';
import { eventually } from '../../eventually.ts';
import { order } from '../../simulator-control.ts';
import { type BuiltVersion, schemaOf } from '../build/built-version.ts';
import { toldGames } from '../matrix/told-game.ts';
import type { Versions } from '../releases/versions-of-services.ts';
import type { Outcome } from '../report/outcome.ts';
import type { OwnedContract } from '../running/contracts.ts';
import { openCorner } from '../running/corner.ts';
import { playToTheEnd } from '../running/play-evening.ts';
import { isWatching, openAudience } from './audience.ts';
import { judgePage } from './judge-page.ts';
import { planReplacements, planSteps } from './plan-steps.ts';
import { readLog } from './read-log.ts';
import { replaceOne, type Traffic } from './replace-one.ts';
import { startRolling } from './system.ts';
import { verdicts } from './verdicts.ts';

/** An evening with two games in play at its beginning. */
const seed = 11;
/** Virtual seconds per second while services are replaced. */
const speed = 50;
/** Five virtual seconds. */
const pollIntervalMs = 100;
/** What is right in the end is right within this after the evening. */
const settleLimitMs = 15_000;
const lookIntervalMs = 250;
/** Some ten facts of each producer: the first versions are not replaced before they have said something. */
const factCountMin = 40;

/** An evening on which every service is replaced by its other versions while games go on and people look. */
export async function rollEvening(
  stack: Stack,
  { today, older }: Versions,
  contracts: readonly OwnedContract[],
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const steps = new Map([...older].map(([service, versions]) => [service, planSteps(versions, today)]));
  const first = new Map([...steps].map(([service, [version = today]]) => [service, version]));
  await using corner = await openCorner(stack, seed, pollIntervalMs);
  await using system = await startRolling(corner, first, await freePort());
  await using log = readLog(stack, corner.topicPrefix, contracts, (contract) => schemaOf(today, contract));
  await order(corner.simulator, { action: 'speed', speed });
  await order(corner.simulator, { action: 'resume' });
  await using audience = await openAudience(system.displayUrl, corner);
  await eventually('viewers are connected', () => isWatching(audience, 1), Boolean);
  await eventually(
    'the first versions have their traffic',
    async () => log.facts.length,
    (count) => count >= factCountMin,
  );
  const traffic: Traffic = { system, log, audience, contracts, gameCount: audience.streams.size };
  const replacementCount = await replaceAll(traffic, steps, tell);
  await playToTheEnd(corner);
  const startedAtMs = performance.now();
  const games = await toldGames(corner.simulator, corner.postponed);
  const said = await untilRight(() => verdicts(traffic, games, today));
  const played = games.filter(({ isPostponed }) => !isPostponed);
  const onPage = await judgePage(audience.page, played);
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const about = { versions: `after ${replacementCount} replacements`, gameCount: traffic.gameCount, seconds };
  for (const [what, differences] of Object.entries({ ...said, 'page in a browser': onPage }))
    tell({ what, ...about, differences });
}

async function replaceAll(
  traffic: Traffic,
  steps: ReadonlyMap<string, readonly BuiltVersion[]>,
  tell: (outcome: Outcome) => void,
): Promise<number> {
  const replacements = planReplacements(steps);
  for (const { service, version } of replacements) tell(await replaceOne(traffic, service, version));
  return replacements.length;
}

type Verdicts = Awaited<ReturnType<typeof verdicts>>;

async function untilRight(ask: () => Promise<Verdicts>): Promise<Verdicts> {
  const endsAtMs = performance.now() + settleLimitMs;
  for (;;) {
    const said = await ask();
    if (Object.values(said).every(({ length }) => length === 0) || performance.now() > endsAtMs) return said;
    await wait(lookIntervalMs);
  }
}
