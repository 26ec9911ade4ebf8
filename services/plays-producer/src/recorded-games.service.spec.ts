import { type Play, type Plays, plays } from '@courtside/contract-plays';
import { eventually } from '@courtside/kafka-client/testing';
import { createSurroundings } from '@courtside/producer-kit/testing';
import { expect } from '@jest/globals';
import { gameIn } from './testing/game-in.ts';
import { type RawAction, recordedActions, recordingOf, testOnRecordedGames } from './testing/recorded.ts';

/** Two and a half hours at a thousandfold speed take nine seconds; the rest is for a busy machine. */
const gameLimitMs = 50_000;

/** An action and a play by what both carry unchanged. */
const fieldsOfAction = (action: RawAction) => [
  ...[action.actionNumber, action.orderNumber, action.description ?? null],
  ...[Number(action.scoreHome), Number(action.scoreAway), Date.parse(String(action.timeActual))],
  ...[action.personId ? String(action.personId) : null, action.shotResult ?? null, action.x, action.y],
];
const fieldsOfPlay = (play: Play) => [
  ...[play.actionNumber, play.order, play.text, play.homeScore, play.awayScore, play.occurredAt],
  ...[play.playerId, resultOf(play), play.shot?.x ?? null, play.shot?.y ?? null],
];
const resultOf = ({ isMade }: Play) => (isMade === null ? null : isMade ? 'Made' : 'Missed');

/** How often a newer list has a play between two that an older one of the same period already had. */
function insertionCount(facts: readonly Plays[]): number {
  const insertions = facts.filter((fact) => {
    const before = facts.find((other) => other.period === fact.period && other.revision === fact.revision - 1);
    const lastBefore = before?.plays.at(-1)?.order ?? 0;
    const known = new Set(before?.plays.map(({ actionNumber }) => actionNumber));
    return fact.plays.some(({ actionNumber, order }) => !known.has(actionNumber) && order < lastBefore);
  });
  return insertions.length;
}

for (const [sourceGameId, count, result] of [
  ['0022000001', 610, { homeScore: 125, awayScore: 99 }],
  ['0022400561', 506, { homeScore: 119, awayScore: 125 }],
] as const) {
  testOnRecordedGames(`plays of ${sourceGameId} are the actions of its file, and end in its result`, async () => {
    const gameId = `replay:${sourceGameId}`;
    const replay = { replay: recordingOf(sourceGameId), speed: 1_000, holdAtEnd: true };
    await using around = await createSurroundings<Plays>(plays, replay);
    await around.start();
    await around.clock({ action: 'resume' });
    // The last row to be written need not be the last of the game.
    await eventually('every action', () => gameIn(around.newest(), gameId).length === count, gameLimitMs);

    const actions = recordedActions(sourceGameId).toSorted((one, other) => one.orderNumber - other.orderNumber);
    const game = gameIn(around.newest(), gameId);
    expect(game.map(fieldsOfPlay)).toEqual(actions.map(fieldsOfAction));
    expect(game.at(-1)).toMatchObject({ kind: 'gameEnd', ...result });
    expect(insertionCount(around.facts)).toBeGreaterThan(0);
  });
}
