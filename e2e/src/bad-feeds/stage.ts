import type { ServiceProcess } from '@courtside/local-stack';
import type { Board } from '../board.ts';
import { getGame } from '../display-api.ts';
import { eventually } from '../eventually.ts';
import { type Document, readerOf } from './bad-case.ts';
import type { FactLedger } from './fact-ledger.ts';
import type { GameTold, Moment } from './moment.ts';
import { judge, type Told } from './told.ts';
import { toldByFact, topicOf } from './told-by-fact.ts';
import type { TwinEvening } from './twin-evening.ts';

/** Where cases are played: a running board, its evening, and the book of what is published. */
export interface Stage {
  readonly board: Board;
  readonly evening: TwinEvening;
  readonly ledger: FactLedger;
  /** Games that rounds leave alone. */
  readonly reserved: readonly string[];
}

export const producerNames: readonly string[] = Object.values(readerOf);

/** The running service that reads a document to publish it. */
export const readerIn = ({ board }: Pick<Stage, 'board'>, document: Document): ServiceProcess =>
  board.producers[producerNames.indexOf(readerOf[document])] as ServiceProcess;

/** What the display says of a game. */
export async function toldByDisplay({ board }: Pick<Stage, 'board'>, gameId: string): Promise<GameTold> {
  const view = await getGame(board.display.url, `simulated:${gameId}`);
  const toldBy = (document: Document): Told => {
    const feature = view?.features.find(({ topic }) => topic === topicOf[document]);
    const facts = (feature?.entities ?? []).map(({ fact }) => fact as Readonly<Record<string, unknown>>);
    return Object.assign({}, ...facts.map(toldByFact[document]));
  };
  return { scoreboard: toldBy('scoreboard'), boxscore: toldBy('boxscore'), playbyplay: toldBy('playbyplay') };
}

const settleLimitMs = 20_000;

/** Waits until the display shows the truth of these documents of these games. */
export async function untilRight(
  stage: Pick<Stage, 'board'>,
  gameIds: readonly string[],
  which: readonly Document[],
  moment: Moment,
): Promise<void> {
  const verdictsOf = async (gameId: string) => {
    const told = await toldByDisplay(stage, gameId);
    return which.map((document) => judge(moment.get(gameId)?.[document] ?? {}, told[document]));
  };
  await Promise.all(
    gameIds.map((gameId) =>
      eventually(
        `the display shows ${which.join(', ')} of ${gameId} as they are`,
        () => verdictsOf(gameId),
        (verdicts) => verdicts.every(({ wrong, missing }) => wrong.length + missing.length === 0),
        settleLimitMs,
      ),
    ),
  );
}
