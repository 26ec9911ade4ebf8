import { metric } from '@courtside/producer-kit/testing';
import { eventually } from '../eventually.ts';
import type { BadCase } from './bad-case.ts';
import { type LogTail, tailOf } from './log-tail.ts';
import { readerIn, type Stage } from './stage.ts';

const evidenceLimitMs = 15_000;

/** What the reader of a document has counted until now, and where its log ends. */
export interface Mark {
  readonly bad: BadCase;
  /** The game that is spoiled; null for all. */
  readonly gameId: string | null;
  readonly outcomeCount: number;
  readonly repairedCount: number;
  readonly log: LogTail;
}

const polls = ({ document, outcome }: BadCase) =>
  `courtside_feed_polls_total{document="${document}",outcome="${outcome}"`;
const repairs = ({ document }: BadCase) => `courtside_feed_repaired_answers_total{document="${document}"`;

export async function takeMark(stage: Stage, bad: BadCase, gameId: string | null): Promise<Mark> {
  const reader = readerIn(stage, bad.document);
  return {
    ...{ bad, gameId },
    outcomeCount: await metric(reader, polls(bad)),
    repairedCount: await metric(reader, repairs(bad)),
    log: tailOf(reader),
  };
}

/** Whether the reader has written the line that the case has it write. */
function isSaid({ bad: { says }, gameId, log }: Mark): boolean {
  if (says === null) return true;
  const [event, words = /./] = says;
  return log.lines(event).some((line) => words.test(line) && line.includes(gameId ?? ''));
}

/** Waits until the reader has said and counted what it should, and answers how often it has counted it. */
export async function untilEvident(stage: Stage, mark: Mark): Promise<number> {
  const { bad } = mark;
  const reader = readerIn(stage, bad.document);
  const seen = await eventually(
    `${bad.document}, ${bad.name}: it is said and counted`,
    async () => ({
      isSaid: isSaid(mark),
      outcomes: (await metric(reader, polls(bad))) - mark.outcomeCount,
      repaired: bad.isRepaired ? (await metric(reader, repairs(bad))) - mark.repairedCount : 1,
    }),
    (seen) => seen.isSaid && seen.outcomes > 0 && seen.repaired > 0,
    evidenceLimitMs,
  );
  return bad.isRepaired ? seen.repaired : seen.outcomes;
}

/** Waits until the reader says that the trouble is over, where it said that there is some. */
export async function untilRecovered({ bad, gameId, log }: Mark): Promise<void> {
  if (bad.outcome === 'ok' || bad.outcome === 'notModified') return;
  await eventually(
    `${bad.document}, ${bad.name}: it is said to be over`,
    async () => log.lines('feed.recovered').some((line) => line.includes(gameId ?? bad.document)),
    (isOver) => isOver,
    evidenceLimitMs,
  );
}
