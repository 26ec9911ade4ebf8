import type { Stack } from '@courtside/local-stack';
import type { BuiltVersion } from '../build/built-version.ts';
import type { Versions } from '../releases/versions-of-services.ts';
import type { Outcome } from '../report/outcome.ts';
import type { OwnedContract } from '../running/contracts.ts';
import { planRuns } from './plan-runs.ts';
import { playRun } from './play-run.ts';

/** An evening with inactive players and jump balls, so that versions without a word for them show. */
const seed = 7;

/** Every version of every producer with every version of the display; each pair is told as soon as it was played. */
export async function playMatrix(
  stack: Stack,
  { today, older }: Versions,
  contracts: readonly OwnedContract[],
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const allOf = (service: string): readonly BuiltVersion[] => [today, ...(older.get(service) ?? [])];
  const producers = Object.fromEntries(contracts.map(({ owner }) => [owner, allOf(owner)]));
  for (const run of planRuns(allOf('display-consumer'), producers)) {
    for (const outcome of await playRun(stack, run, contracts, seed)) tell(outcome);
  }
}
