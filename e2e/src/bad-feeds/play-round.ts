import { eventually } from '../eventually.ts';
import { endFault, fault, faultsOf } from '../simulator-control.ts';
import { type BadCase, documents } from './bad-case.ts';
import { type Mark, takeMark, untilEvident, untilRecovered } from './evidence.ts';
import type { Round } from './plan-rounds.ts';
import { type Stage, toldByDisplay, untilRight } from './stage.ts';
import { judge } from './told.ts';
import type { NextMoment } from './twin-evening.ts';

/** Games without faults in a round, which have to go on. */
const witnessCount = 2;
const settleLimitMs = 20_000;

/** What came of a case. */
export interface CaseResult {
  readonly bad: BadCase;
  /** The game that was spoiled; null for all. */
  readonly gameId: string | null;
  /** How often the reader has counted it. */
  readonly countedCount: number;
  /** Answers that were spoiled. */
  readonly spoiledCount: number;
  /** From the end of the fault, or from its beginning where it ends by itself, until the board is right again. */
  readonly recoveryMs: number;
  /** What was not as it should be. */
  readonly troubles: readonly string[];
}

/** Plays the cases of a round at the same time, and returns when all is right again. */
export async function playRound(stage: Stage, round: Round): Promise<CaseResult[]> {
  const next = await stage.evening.lookAhead(round.gameCount + witnessCount, stage.reserved);
  const gameOf = (place: number | null) => (place === null ? null : (next.moving[place] ?? null));
  const marks = await Promise.all(round.cases.map(({ bad, place }) => takeMark(stage, bad, gameOf(place))));
  const before = stage.evening.now();
  stage.ledger.note(next.moment);

  const faultIds = await Promise.all(marks.map(({ bad, gameId }) => spoil(stage, bad, gameId)));
  await untilFrozen(stage, marks, faultIds);
  const startedAtMs = performance.now();
  await stage.evening.moveTo(next);
  const witnesses = next.moving.slice(round.gameCount);
  const shown = marks.map((mark) => whileItLasts(stage, mark, { ...next, before, witnesses }));
  const settled = await Promise.allSettled([...shown, untilOthersGoOn(stage, marks, witnesses, next)]);
  const spoiled = await faultsOf(stage.board.simulator);
  await Promise.all(faultIds.map((id) => endFault(stage.board.simulator, id)));
  const endedAtMs = performance.now();
  const over = await Promise.allSettled(
    marks.map(async (mark) => {
      const hasEndedBefore = mark.bad.fault.count !== undefined;
      await untilRight(stage, gamesOf(mark, witnesses), [mark.bad.document], next.moment);
      const recoveryMs = performance.now() - (hasEndedBefore ? startedAtMs : endedAtMs);
      await untilRecovered(mark);
      return recoveryMs;
    }),
  );
  await untilPublished(stage, next);
  const troubleOfOthers = troublesOf(settled.at(-1));
  return marks.map(({ bad, gameId }, index) => {
    const [shownNow, overNow] = [settled[index], over[index]];
    return {
      ...{ bad, gameId },
      countedCount: shownNow?.status === 'fulfilled' ? (shownNow.value ?? 0) : 0,
      spoiledCount: spoiled.find(({ id }) => id === faultIds[index])?.hitCount ?? Number(bad.fault.count ?? 0),
      recoveryMs: overNow?.status === 'fulfilled' ? overNow.value : Number.NaN,
      troubles: [...troublesOf(shownNow), ...troublesOf(overNow), ...troubleOfOthers],
    };
  });
}

const troublesOf = (part: PromiseSettledResult<unknown> | undefined): string[] =>
  part?.status === 'rejected' ? [String(part.reason)] : [];

const paths = { scoreboard: '/scoreboard/*', boxscore: '/boxscore/*', playbyplay: '/playbyplay/*' } as const;

async function spoil({ board }: Stage, { document, fault: order }: BadCase, gameId: string | null): Promise<number> {
  const game = gameId === null ? {} : { game: gameId };
  const { id } = (await fault(board.simulator, { ...order, ...game, path: paths[document] })) as { id: number };
  return id;
}

/** A file that freezes does so when somebody reads it: before anything new is to be seen. */
async function untilFrozen({ board }: Stage, marks: readonly Mark[], faultIds: readonly number[]): Promise<void> {
  const freezing = faultIds.filter((_id, index) => isFreezing(marks[index]?.bad));
  if (freezing.length === 0) return;
  await eventually(
    'files that freeze have been read',
    () => faultsOf(board.simulator),
    (faults) => faults.every(({ id, hitCount }) => hitCount > 0 || !freezing.includes(id)),
  );
}

const isFreezing = (bad: BadCase | undefined) => bad?.fault.kind === 'stale' && bad.fault.agoMs === undefined;

/** Games by which it shows that a case is over: the spoiled one, or a few of all. */
const gamesOf = ({ gameId }: Mark, witnesses: readonly string[]) => (gameId === null ? witnesses : [gameId]);

interface Meanwhile extends NextMoment {
  readonly before: NextMoment['moment'];
  readonly witnesses: readonly string[];
}

/** What is said, counted and shown while the fault lasts; answers how often it was counted. */
async function whileItLasts(
  stage: Stage,
  mark: Mark,
  { before, moment, moving, witnesses }: Meanwhile,
): Promise<number> {
  const { bad } = mark;
  const countedCount = await untilEvident(stage, mark);
  const gameId = mark.gameId ?? witnesses[0] ?? moving[0] ?? '';
  const truth = moment.get(gameId)?.[bad.document] ?? {};
  if (bad.shows === 'before') {
    const told = (await toldByDisplay(stage, gameId))[bad.document];
    const { wrong, missing } = judge(before.get(gameId)?.[bad.document] ?? {}, told);
    if (wrong.length + missing.length > 0) throw new Error(`The board shows ${wrong} and lacks ${missing} of before`);
    return countedCount;
  }
  await eventually(
    `${bad.document}, ${bad.name}: the board shows what is true ${bad.shows === 'now' ? 'now' : 'or less'}`,
    async () => judge(truth, (await toldByDisplay(stage, gameId))[bad.document]),
    ({ wrong, missing }) => wrong.length === 0 && missing.every((name) => bad.lacks?.test(name) ?? false),
    settleLimitMs,
  );
  return countedCount;
}

/** Games without a fault go on, in every document that is not spoiled for all. */
async function untilOthersGoOn(stage: Stage, marks: readonly Mark[], witnesses: readonly string[], next: NextMoment) {
  const isHost = (document: string) => marks.some(({ bad }) => bad.reach === 'host' && bad.document === document);
  if (isHost('scoreboard')) return undefined; // All three read it, and so all three stay away.
  const spoiled = marks.filter(({ gameId }) => gameId === null).map(({ bad }) => bad.document);
  await untilRight(
    stage,
    witnesses,
    documents.filter((document) => !spoiled.includes(document)),
    next.moment,
  );
  return undefined;
}

/** Waits until facts of all games that have moved say so: a game may be spoiled in the next round. */
async function untilPublished({ ledger }: Stage, { moving, moment }: NextMoment): Promise<void> {
  const places = moving.flatMap((gameId) => documents.map((document) => ({ gameId, document })));
  await eventually(
    'facts of all games are up to date',
    async () =>
      places.filter(({ gameId, document }) => {
        const { wrong, missing } = judge(moment.get(gameId)?.[document] ?? {}, ledger.newest(document, gameId));
        return wrong.length + missing.length > 0;
      }),
    (behind) => behind.length === 0,
    settleLimitMs,
  );
}
