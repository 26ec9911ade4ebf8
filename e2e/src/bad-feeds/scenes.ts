import { logged } from '@courtside/producer-kit/testing';
import { eventually } from '../eventually.ts';
import { endFault, fault } from '../simulator-control.ts';
import { type Document, documents } from './bad-case.ts';
import { type GameTold, type Moment, movingGames } from './moment.ts';
import { readerIn, type Stage, untilRight } from './stage.ts';
import type { NextMoment } from './twin-evening.ts';

/** Spoils the feed for as long as `look` takes. */
export async function whileSpoiled(stage: Stage, order: object, look: () => Promise<void>): Promise<void> {
  const { id } = (await fault(stage.board.simulator, order)) as { id: number };
  await look().finally(() => endFault(stage.board.simulator, id));
}

export async function moveTo(stage: Stage, next: NextMoment): Promise<void> {
  stage.ledger.note(next.moment);
  await stage.evening.moveTo(next);
}

/** The next moment at which points have been made in a game that rounds may use, and that game. */
export async function lookForPoints(stage: Stage): Promise<NextMoment & { readonly gameId: string }> {
  const before = stage.evening.now();
  for (let minutes = 1; ; minutes += 1) {
    const next = await stage.evening.lookTo(minutes * 60_000);
    const gameId = movingGames(before, next.moment).find(
      (id) => !stage.reserved.includes(id) && pointsOf(before, id) !== pointsOf(next.moment, id),
    );
    if (gameId !== undefined) return { ...next, gameId };
  }
}

function pointsOf(moment: Moment, gameId: string): string {
  const { scoreboard } = moment.get(gameId) as GameTold;
  return `${scoreboard['home.score']}-${scoreboard['away.score']}`;
}

const correctedEvents = { scoreboard: 'score.corrected', boxscore: 'stats.corrected', playbyplay: 'plays.corrected' };

/** The league takes a point of a live game back; resolves when everybody has said and shown so. */
export async function correctLiveGame(stage: Stage): Promise<string> {
  const [gameId = ''] = (await lookForPoints(stage)).moving.filter((id) => !stage.reserved.includes(id));
  const saidOf = (document: Document) => logged(readerIn(stage, document), correctedEvents[document]);
  await stage.evening.correct(gameId, 'threeBecomesTwo');
  stage.ledger.note(stage.evening.now());
  for (const document of documents) {
    await eventually(
      `the correction of the ${document} is said`,
      async () => saidOf(document).filter((line) => String(line.gameId).endsWith(gameId)),
      (lines) => lines.length > 0,
    );
  }
  await untilRight(stage, [gameId], documents, stage.evening.now());
  return gameId;
}

/** The moment as it is with a game called off. */
export function withPostponed(moment: Moment, gameId: string): Moment {
  const game = moment.get(gameId) as GameTold;
  return new Map(moment).set(gameId, { ...game, scoreboard: { ...game.scoreboard, status: 'postponed' } });
}
