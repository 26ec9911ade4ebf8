import { lengthOfPeriodMs, periodLengthMs, personalFoulsMax, regulationPeriods } from '../game/rules.ts';
import { sides } from '../game/sheet.ts';
import type { Match } from './match.ts';
import type { Player, Squad } from './squad.ts';

/** How much fairer the playing time becomes, ms, when one goes for another, less what the change of position costs. */
type Gain = (out: Player, into: Player) => number;

const order = ['PG', 'SG', 'SF', 'PF', 'C'];
/** Playing time, ms, that one step between positions is worth to a coach. */
const positionStepMs = 40_000;
/** Nobody comes or goes for less than this gain in fairness, and nobody right after he came. */
const gainMinMs = 110_000;
const stintMinMs = 150_000;
const swapsPerStopMax = 3;

/** Lets both coaches substitute while the ball is dead; `stays` (a free-throw shooter) may not leave. */
export function substitute(match: Match, stays?: Player, qualifiers: readonly string[] = []): void {
  for (const side of sides) {
    const squad = match.squads[side];
    const gain = gains(match);
    const swaps = [...disqualifiedSwaps(squad, gain), ...wishedSwaps(squad, gain, stays)];
    for (const [out] of swaps) writeSubstitution(match, out, 'out', qualifiers);
    for (const [, into] of swaps) writeSubstitution(match, into, 'in', qualifiers);
  }
}

/** Who has fouled out leaves at once. */
function disqualifiedSwaps(squad: Squad, gain: Gain): [Player, Player][] {
  return squad.onCourt
    .filter((player) => player.fouls >= personalFoulsMax)
    .flatMap((out) => {
      const into = best(available(squad), (candidate) => gain(out, candidate));
      return into ? [swap(squad, out, into)] : [];
    });
}

function wishedSwaps(squad: Squad, gain: Gain, stays: Player | undefined): [Player, Player][] {
  const swaps: [Player, Player][] = [];
  while (swaps.length < swapsPerStopMax) {
    const pairs = squad.onCourt
      .filter((out) => out !== stays && out.stintMs >= stintMinMs)
      .flatMap((out) => available(squad).map((into): [Player, Player] => [out, into]))
      .filter(([, into]) => into.stintMs >= stintMinMs);
    const pair = best(pairs, ([out, into]) => gain(out, into));
    if (!pair || gain(...pair) < gainMinMs) break;
    swaps.push(swap(squad, ...pair));
  }
  return swaps;
}

const available = (squad: Squad) => squad.bench.filter((player) => player.fouls < personalFoulsMax);

function swap(squad: Squad, out: Player, into: Player): [Player, Player] {
  squad.onCourt.splice(squad.onCourt.indexOf(out), 1, into);
  squad.bench.splice(squad.bench.indexOf(into), 1, out);
  out.stintMs = 0;
  into.stintMs = 0;
  return [out, into];
}

/** What each player is owed is worked out once per stop: it does not change while the ball is dead. */
function gains(match: Match): Gain {
  const known = new Map<Player, number>();
  const owed = (player: Player) => {
    const ms = known.get(player) ?? owedMs(match, player);
    known.set(player, ms);
    return ms;
  };
  return (out, into) => {
    const steps = Math.abs(order.indexOf(out.athlete.position) - order.indexOf(into.athlete.position));
    return owed(into) - owed(out) - steps * positionStepMs;
  };
}

/** Playing time, ms, that the coach still means to give: his plan, who decides close games, foul trouble. */
function owedMs(match: Match, player: Player): number {
  const { minutesShare } = player.athlete.skill;
  const trouble = Math.max(0, player.fouls - match.period - 1) * 240_000;
  return minutesShare * elapsedMs(match) - player.playedMs - trouble + closing(match) * (minutesShare - 0.35);
}

/** In the last minutes of a close game the best stay on; of a decided one they rest. */
function closing(match: Match): number {
  if (match.period < regulationPeriods || match.clockMs > 6 * 60_000) return 0;
  const margin = Math.abs(match.lead);
  if (margin > 20) return -3_000_000;
  return margin <= 12 && match.clockMs < 5 * 60_000 ? 900_000 : 0;
}

function elapsedMs(match: Match): number {
  const before = Math.min(match.period - 1, regulationPeriods) * periodLengthMs;
  const overtimes = Math.max(0, match.period - 1 - regulationPeriods) * lengthOfPeriodMs(regulationPeriods + 1);
  return before + overtimes + lengthOfPeriodMs(match.period) - match.clockMs;
}

/** The first of those with the highest value. */
function best<T>(list: readonly T[], value: (item: T) => number): T | undefined {
  let top: T | undefined;
  let topValue = Number.NEGATIVE_INFINITY;
  for (const item of list) {
    const itemValue = value(item);
    if (top !== undefined && itemValue <= topValue) continue;
    top = item;
    topValue = itemValue;
  }
  return top;
}

function writeSubstitution(match: Match, player: Player, subType: 'in' | 'out', qualifiers: readonly string[]): void {
  const { personId } = player.athlete;
  match.record({ side: player.side, personId, actionType: 'substitution', subType, qualifiers });
}
