import { type Chance, createChance } from '../chance.ts';
import type { Play } from '../engine/play.ts';
import type { Release } from '../game/game.ts';
import type { Row } from './row.ts';

/** A version of a play and when the scorers enter it. Several of one play: the first entry, then edits. */
interface Entry {
  readonly index: number;
  readonly releaseMs: number;
  readonly play: Play;
}

/** Seconds between an event and its entry. */
const entrySeconds = [2, 6] as const;
/** Seconds after which what was missed at first is entered, or what was wrong is edited. */
const lateSeconds = [20, 240] as const;
/** The table closes the game when everything is in; nothing is later than this after the horn. */
const closingMs = 30_000;

const lateShares = { assist: 0.12, rebound: 0.03, steal: 0.04, block: 0.06, threeTakenForTwo: 0.004 } as const;

/**
 * When the feed shows what: a few entries and edits come late, so that box scores trail and are put right, as on the
 * real feed. Points are at most entered too low, and once everything is in, nothing of it is left.
 */
export function releasePlays(plays: readonly Play[], seed: string): Release<Row>[] {
  const chance = createChance(`${seed}/table`);
  const closesMs = (plays.at(-1)?.occurredMs ?? 0) + closingMs;
  const entries: Entry[] = [];
  let firstMs = 0;
  for (const [index, play] of plays.entries()) {
    firstMs = Math.max(firstMs, play.occurredMs + milliseconds(chance, entrySeconds));
    if (play.actionType === 'game') firstMs = Math.max(firstMs, ...entries.map(({ releaseMs }) => releaseMs));
    const lateMs = Math.max(firstMs, Math.min(firstMs + milliseconds(chance, lateSeconds), closesMs));
    entries.push(...versions(chance, play).map((version) => enter(version, index, firstMs, lateMs)));
  }
  return number(entries.sort((one, other) => one.releaseMs - other.releaseMs || one.index - other.index));
}

interface Version {
  readonly play: Play;
  readonly isLate: boolean;
}

const enter = ({ play, isLate }: Version, index: number, firstMs: number, lateMs: number): Entry => ({
  index,
  play,
  releaseMs: isLate ? lateMs : firstMs,
});

/** What is entered at first and what later; most plays are right at once. */
function versions(chance: Chance, play: Play): Version[] {
  const first = misread(chance, play);
  if (first)
    return [
      { play: first, isLate: false },
      { play, isLate: true },
    ];
  return [{ play, isLate: isMissedAtFirst(chance, play) }];
}

/** How the scorers read a play wrongly at first; null when they read it well. */
function misread(chance: Chance, play: Play): Play | null {
  const { assistId, blockId, ...without } = play;
  if (assistId && chance.isLikely(lateShares.assist)) return without;
  if (blockId && chance.isLikely(lateShares.block)) return without;
  if (play.actionType === '3pt' && play.isMade && chance.isLikely(lateShares.threeTakenForTwo)) {
    return { ...play, actionType: '2pt' };
  }
  const isPlayersRebound = play.actionType === 'rebound' && play.personId !== 0;
  if (!isPlayersRebound || !chance.isLikely(lateShares.rebound)) return null;
  return { ...play, personId: 0, qualifiers: ['team'] };
}

function isMissedAtFirst(chance: Chance, play: Play): boolean {
  if (play.actionType === 'steal') return chance.isLikely(lateShares.steal);
  return play.actionType === 'rebound' && play.personId !== 0 && chance.isLikely(lateShares.rebound);
}

const milliseconds = (chance: Chance, [low, high]: readonly [number, number]) =>
  Math.round(chance.between(low, high) * 10) * 100;

/** Action numbers follow the order of entry, order numbers the order of the game; the feed begins both at two. */
function number(entries: readonly Entry[]): Release<Row>[] {
  const numbers = new Map<number, number>();
  for (const { index } of entries) if (!numbers.has(index)) numbers.set(index, numbers.size + 2);
  return entries.map(({ index, releaseMs, play }) => {
    const shotActionNumber = play.shotIndex === undefined ? undefined : numbers.get(play.shotIndex);
    const row: Row = {
      play,
      actionNumber: numbers.get(index) ?? 0,
      orderNumber: (index + 2) * 10_000,
      editedMs: releaseMs,
      ...(shotActionNumber === undefined ? {} : { shotActionNumber }),
    };
    return { releaseMs, order: row.orderNumber, clockMs: play.clockMs, period: play.period, row };
  });
}
