import type { Chance } from '../chance.ts';
import { lengthOfPeriodMs, timeoutsAtStart } from '../game/rules.ts';
import { otherSide, type Side, sides } from '../game/sheet.ts';
import type { Athlete } from '../season/league.ts';
import type { Play } from './play.ts';
import { createSquad, type Player, type Squad } from './squad.ts';
import type { CountedStat, Credit } from './truth.ts';

export type LineUps = Readonly<Record<Side, readonly Player[]>>;
type Happening = Omit<Play, 'occurredMs' | 'clockMs' | 'period' | 'possession' | 'qualifiers'> & {
  readonly possession?: Side | null;
  readonly qualifiers?: readonly string[];
};

/** The state of a game that is being played: clocks, score, who is on court; and what was written down so far. */
export class Match {
  readonly plays: Play[] = [];
  readonly credits: Credit[] = [];
  readonly squads: Readonly<Record<Side, Squad>>;
  readonly chance: Chance;
  period = 0;
  clockMs = 0;
  /** Virtual time, epoch ms. */
  nowMs: number;
  offence: Side = 'home';
  tipWinner: Side = 'home';

  constructor(rosters: Readonly<Record<Side, readonly Athlete[]>>, startMs: number, chance: Chance) {
    this.chance = chance;
    this.nowMs = startMs;
    this.squads = { home: createSquad('home', rosters.home), away: createSquad('away', rosters.away) };
  }

  get attackers(): Squad {
    return this.squads[this.offence];
  }

  get defenders(): Squad {
    return this.squads[otherSide(this.offence)];
  }

  /** Points by which the team with the ball leads. */
  get lead(): number {
    return this.attackers.score - this.defenders.score;
  }

  beginPeriod(): void {
    this.period += 1;
    this.clockMs = lengthOfPeriodMs(this.period);
    for (const side of sides) {
      const squad = this.squads[side];
      squad.teamFouls = 0;
      squad.mandatoryTimeouts = 0;
      squad.timeoutsLeft = timeoutsAtStart(this.period, squad.timeoutsLeft);
    }
  }

  /** Lets the game clock run, and never below zero; whole seconds above a minute, tenths below, as the feed has it. */
  elapse(wishedMs: number): void {
    const left = Math.max(0, this.clockMs - wishedMs);
    const stepMs = left >= 60_000 ? 1000 : 100;
    const playedMs = this.clockMs - Math.min(this.clockMs, Math.round(left / stepMs) * stepMs);
    this.clockMs -= playedMs;
    this.nowMs += playedMs;
    for (const player of sides.flatMap((side) => this.squads[side].onCourt)) {
      player.playedMs += playedMs;
      player.stintMs += playedMs;
      this.credit(player, 'millisecondsPlayed', playedMs);
    }
    for (const player of sides.flatMap((side) => this.squads[side].bench)) player.stintMs += playedMs;
  }

  /** Time passes while the game clock stands. */
  rest(lowMs: number, highMs: number): void {
    this.nowMs += Math.round(this.chance.between(lowMs, highMs) / 100) * 100;
  }

  /** Writes a play down and answers its place. */
  record(happening: Happening): number {
    this.plays.push({
      possession: this.offence,
      qualifiers: [],
      ...happening,
      occurredMs: this.nowMs,
      clockMs: this.clockMs,
      period: this.period,
    });
    return this.plays.length - 1;
  }

  credit(player: Player, stat: CountedStat, amount = 1): void {
    const { occurredMs, period, playIndex } = {
      occurredMs: this.nowMs,
      period: this.period,
      playIndex: this.plays.length - 1,
    };
    this.credits.push({
      occurredMs,
      period,
      side: player.side,
      personId: player.athlete.personId,
      stat,
      amount,
      playIndex,
    });
  }

  /** Points for a player; plus and minus go to the given line-ups. */
  score(player: Player, points: number, lineUps: LineUps): void {
    this.squads[player.side].score += points;
    this.credit(player, 'points', points);
    for (const mate of lineUps[player.side]) this.credit(mate, 'plusMinus', points);
    for (const other of lineUps[otherSide(player.side)]) this.credit(other, 'plusMinus', -points);
  }

  lineUps(): LineUps {
    return { home: [...this.squads.home.onCourt], away: [...this.squads.away.onCourt] };
  }
}
