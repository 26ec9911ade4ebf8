import type { KeyMoment } from './key-moments.ts';
import type { TeamNames } from './team-names.ts';

/** A key moment in a sentence without its time: "BKN takes the lead", "BKN scores 10 points in a row". */
export function momentWords(moment: KeyMoment, teams: TeamNames): string {
  switch (moment.kind) {
    case 'leadChange':
      return `${teams[moment.side]} takes the lead`;
    case 'run':
      return `${teams[moment.side]} ${moment.isOn ? 'is on' : 'makes'} ${aRun(moment.points)}`;
    case 'closeFinish':
      return closeWords(moment.play.homeScore - moment.play.awayScore, teams);
    default:
      return moment satisfies never;
  }
}

/** "an 8–0 run", "a 12–0 run": 8, 11 and 18 are spoken with a vowel. */
const aRun = (points: number) => `${[8, 11, 18].includes(points) ? 'an' : 'a'} ${points}–0 run`;

function closeWords(homeLead: number, teams: TeamNames): string {
  if (homeLead === 0) return 'Level in the last two minutes';
  const leader = homeLead > 0 ? teams.home : teams.away;
  return `${leader} leads by ${Math.abs(homeLead)} in the last two minutes`;
}

/** How many of each kind there are: "7 lead changes · 2 runs of 8–0 or more"; empty without any. */
export function momentCountWords(moments: readonly KeyMoment[]): string {
  const count = (kind: KeyMoment['kind']) => moments.filter((moment) => moment.kind === kind).length;
  const [changes, runs] = [count('leadChange'), count('run')];
  return [
    ...(changes > 0 ? [`${changes} lead ${changes === 1 ? 'change' : 'changes'}`] : []),
    ...(runs > 0 ? [`${runs} ${runs === 1 ? 'run' : 'runs'} of 8–0 or more`] : []),
  ].join(' · ');
}
