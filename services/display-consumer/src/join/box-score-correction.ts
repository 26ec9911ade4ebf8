import type { PlayerLine, PlayerStats } from '@courtside/contract-player-stats';
import type { CorrectedValue, Correction } from '../api.ts';
import type { EntityFold } from '../fold/entity-fold.ts';

/** A correction changes a value or two; a page shows no more than this of one that rewrites the game. */
const changeCountMax = 20;

/** What the newest revision has corrected; null when it is no correction. */
export function boxScoreCorrection(topic: string, stats: EntityFold<PlayerStats>): Correction | null {
  const [newest] = stats.standing;
  if (!newest.fact.isCorrection) return null;
  const changes = stats.corrected ? changedLines(stats.corrected.fact.players, newest.fact.players) : [];
  const { revision } = newest;
  return { topic, revision, observedAt: stats.contentChangedAt, changes: changes.slice(0, changeCountMax) };
}

function changedLines(before: readonly PlayerLine[], after: readonly PlayerLine[]): CorrectedValue[] {
  const known = new Map(before.map((line) => [line.playerId, line]));
  return after.flatMap((line) => changedValues(known.get(line.playerId), line));
}

/** Time on court runs on beside a correction, so it is told only when it falls. */
function changedValues(before: PlayerLine | undefined, after: PlayerLine): CorrectedValue[] {
  if (!before) return [];
  return (Object.keys(after) as (keyof PlayerLine)[])
    .filter((name) => before[name] !== after[name] && name !== 'isOnCourt')
    .filter((name) => name !== 'secondsPlayed' || (before.secondsPlayed ?? 0) > (after.secondsPlayed ?? 0))
    .map((name) => correctedValue(name, before, after));
}

function correctedValue(name: keyof PlayerLine, before: PlayerLine, after: PlayerLine): CorrectedValue {
  const what = `${after.playerId}.${name}`;
  return { what, label: after.name, before: plain(before[name]), after: plain(after[name]) };
}

const plain = (value: PlayerLine[keyof PlayerLine]) => (typeof value === 'boolean' ? String(value) : value);
