import type { Side } from '@courtside/contract-plays';
import type { PlayOfGame } from './ordered-plays.ts';
import { type ScoringPlay, scoringPlays } from './scoring-plays.ts';

/** A moment that a viewer wants to find again. `play` is when it came about. */
export type KeyMoment =
  | { readonly kind: 'leadChange'; readonly play: PlayOfGame; readonly side: Side }
  | {
      readonly kind: 'run';
      readonly play: PlayOfGame;
      readonly side: Side;
      readonly points: number;
      readonly start: PlayOfGame;
      /** Nobody else has scored since, and the game goes on. */
      readonly isOn: boolean;
    }
  | { readonly kind: 'closeFinish'; readonly play: PlayOfGame };

/** Points without an answer from which on they count as a run. */
const runPointsMin = 8;
/** A game is close in its last two minutes when no more than this lies between the teams. */
const closeMarginMax = 5;
const lastMinutesMs = 120_000;

/** Lead changes, runs and close finishes in order of the game. Periods from `regulationPeriods` on have last minutes. */
export function keyMoments(plays: readonly PlayOfGame[], regulationPeriods: number): KeyMoment[] {
  const baskets = scoringPlays(plays);
  const isOver = plays.some(({ kind }) => kind === 'gameEnd');
  const places = new Map(plays.map((play, index) => [play, index]));
  const placeOf = ({ play }: KeyMoment) => places.get(play) ?? 0;
  return [...leadChanges(baskets), ...runs(baskets, isOver), ...closeFinishes(plays, regulationPeriods)].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
}

/** A team leads that was not the last to lead. The first lead of a game changes nothing. */
function leadChanges(baskets: readonly ScoringPlay[]): KeyMoment[] {
  let leader: Side | null = null;
  return baskets.flatMap(({ play }): KeyMoment[] => {
    const leads = leaderOf(play) ?? leader;
    const isChange = leader !== null && leads !== null && leads !== leader;
    leader = leads;
    return isChange && leads !== null ? [{ kind: 'leadChange', play, side: leads }] : [];
  });
}

function leaderOf({ homeScore, awayScore }: PlayOfGame): Side | null {
  if (homeScore === awayScore) return null;
  return homeScore > awayScore ? 'home' : 'away';
}

function runs(baskets: readonly ScoringPlay[], isOver: boolean): KeyMoment[] {
  const streaks: ScoringPlay[][] = [];
  for (const basket of baskets) {
    const streak = streaks.at(-1);
    if (streak?.[0]?.side === basket.side) streak.push(basket);
    else streaks.push([basket]);
  }
  return streaks.flatMap((streak) => runOf(streak, !isOver && streak === streaks.at(-1)));
}

function runOf(streak: readonly ScoringPlay[], isOn: boolean): KeyMoment[] {
  const [first, last] = [streak[0], streak.at(-1)];
  const points = streak.reduce((sum, basket) => sum + basket.points, 0);
  if (first === undefined || last === undefined || points < runPointsMin) return [];
  return [{ kind: 'run', play: last.play, side: first.side, points, start: first.play, isOn }];
}

/** The first play in the last two minutes of each last period at which the game is close. */
function closeFinishes(plays: readonly PlayOfGame[], regulationPeriods: number): KeyMoment[] {
  const close = new Map<number, PlayOfGame>();
  for (const play of plays) {
    const isLast = play.period >= regulationPeriods && (play.clockRemainingMs ?? Infinity) <= lastMinutesMs;
    const isClose = Math.abs(play.homeScore - play.awayScore) <= closeMarginMax;
    if (isLast && isClose && !close.has(play.period)) close.set(play.period, play);
  }
  return [...close.values()].map((play) => ({ kind: 'closeFinish', play }));
}
