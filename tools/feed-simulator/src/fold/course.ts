import type { Side } from '../game/sheet.ts';
import type { GameFold, ScoreStep } from './game-fold.ts';

/** How the lead moved during a game, seen from one team. */
export interface Course {
  readonly biggestLead: number;
  /** `78-116`: away, then home, as the feed prints it. Empty without a lead. */
  readonly biggestLeadScore: string;
  readonly biggestScoringRun: number;
  readonly biggestScoringRunScore: string;
  readonly leadChanges: number;
  readonly timesTied: number;
  readonly timeLeadingMs: number;
}

const scoreText = ({ home, away }: ScoreStep) => `${away}-${home}`;

export function courseOf(fold: GameFold, side: Side, playedMs: number): Course {
  return {
    ...biggestLead(fold.scores, side),
    ...biggestRun(fold.scores, side),
    ...changes(fold.scores, side, playedMs),
  };
}

const leadOf = (step: ScoreStep, side: Side) => (side === 'home' ? step.home - step.away : step.away - step.home);

function biggestLead(steps: readonly ScoreStep[], side: Side) {
  let [lead, text] = [0, ''];
  for (const step of steps) if (leadOf(step, side) > lead) [lead, text] = [leadOf(step, side), scoreText(step)];
  return { biggestLead: lead, biggestLeadScore: text };
}

function biggestRun(steps: readonly ScoreStep[], side: Side) {
  let [run, best, text] = [0, 0, ''];
  for (const step of steps) {
    run = step.side === side ? run + step.points : 0;
    if (run > best) [best, text] = [run, scoreText(step)];
  }
  return { biggestScoringRun: best, biggestScoringRunScore: text };
}

function changes(steps: readonly ScoreStep[], side: Side, playedMs: number) {
  let [leader, leadChanges, timesTied, timeLeadingMs] = [0, 0, 0, 0];
  for (const [index, step] of steps.entries()) {
    const lead = Math.sign(leadOf(step, side));
    if (lead === 0) timesTied += 1;
    if (lead !== 0 && leader !== 0 && lead !== leader) leadChanges += 1;
    if (lead !== 0) leader = lead;
    const untilMs = steps[index + 1]?.playedMs ?? playedMs;
    if (lead > 0) timeLeadingMs += Math.max(0, untilMs - step.playedMs);
  }
  return { leadChanges, timesTied, timeLeadingMs };
}
