import { createChance } from '../chance.ts';
import { regulationPeriods } from '../game/rules.ts';
import { otherSide, type Side } from '../game/sheet.ts';
import type { Athlete } from '../season/league.ts';
import { Match } from './match.ts';
import type { Play } from './play.ts';
import { type Origin, playPossession } from './possession.ts';
import { pausesMs } from './rates.ts';
import type { Player } from './squad.ts';
import { substitute } from './substitutions.ts';
import type { Credit } from './truth.ts';

export interface PlayedGame {
  readonly plays: readonly Play[];
  readonly credits: readonly Credit[];
}

/** Plays a whole game, possession by possession. The same seed and rosters give the same game. */
export function playGame(
  seed: string,
  tipOffMs: number,
  rosters: Readonly<Record<Side, readonly Athlete[]>>,
): PlayedGame {
  const chance = createChance(seed);
  const startMs = tipOffMs + Math.round(chance.between(4, 10) * 600) * 100;
  const match = new Match(rosters, startMs, chance);
  do playPeriod(match);
  while (match.period < regulationPeriods || match.lead === 0);
  match.rest(...pausesMs.gameEnd);
  match.record({ side: null, personId: 0, actionType: 'game', subType: 'end', possession: null });
  return { plays: match.plays, credits: match.credits };
}

function playPeriod(match: Match): void {
  match.beginPeriod();
  if (match.period > 1) substitute(match, undefined, ['startperiod']);
  match.rest(60_000, 90_000);
  match.record({ side: null, personId: 0, actionType: 'period', subType: 'start', possession: null });
  let origin: Origin = firstBall(match);
  while (match.clockMs > 0) origin = playPossession(match, origin);
  match.rest(1000, 6000);
  match.record({ side: null, personId: 0, actionType: 'period', subType: 'end' });
  const pauseMs = match.period === 2 ? pausesMs.halftime : pausesMs.quarterBreak;
  if (match.period < regulationPeriods || match.lead === 0) match.rest(pauseMs[0], pauseMs[1]);
}

/** A jump ball opens the game and every overtime; who lost the first has the ball in periods 2 and 3. */
function firstBall(match: Match): Origin {
  if (match.period === 1 || match.period > regulationPeriods) jumpBall(match);
  else match.offence = match.period === regulationPeriods ? match.tipWinner : otherSide(match.tipWinner);
  return 'sideOut';
}

function jumpBall(match: Match): void {
  match.offence = match.chance.pick(['home', 'away']);
  if (match.period === 1) match.tipWinner = match.offence;
  const won = tallest(match.attackers.onCourt);
  const lost = tallest(match.defenders.onCourt);
  const recovered = match.chance.pick(match.attackers.onCourt.filter((player) => player !== won));
  match.elapse(match.chance.between(2000, 4000));
  match.record({
    side: match.offence,
    personId: recovered.athlete.personId,
    actionType: 'jumpball',
    subType: 'recovered',
    descriptor: 'startperiod',
    jumpBall: { wonId: won.athlete.personId, lostId: lost.athlete.personId },
  });
}

const tallest = (players: readonly Player[]) =>
  players.reduce((best, player) => (player.athlete.skill.rebounding > best.athlete.skill.rebounding ? player : best));
