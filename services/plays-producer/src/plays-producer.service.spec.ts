import { type Plays, plays } from '@courtside/contract-plays';
import { eventually } from '@courtside/kafka-client/testing';
import { createSurroundings, logged, metric } from '@courtside/producer-kit/testing';
import { expect, test } from '@jest/globals';
import { gameIn } from './testing/game-in.ts';
import { tallied, tallyPlays } from './testing/tally-plays.ts';

const polls = 'courtside_feed_polls_total';
const dayMs = 24 * 3_600_000;

type Around = Awaited<ReturnType<typeof createSurroundings<Plays>>>;

test('plays-producer publishes the plays of every game that has begun, up to the score that the feed shows', async () => {
  await using around = await createSurroundings<Plays>(plays);

  await around.start();
  const begun = (await around.shown()).filter(({ status }) => status === 'live');
  const gameIds = begun.map(({ sourceGameId }) => `simulated:${sourceGameId}`);
  await eventually('plays of both live games', () => gameIds.every((id) => gameIn(around.newest(), id).length > 0));

  const scores = gameIds.map((gameId) => {
    const last = gameIn(around.newest(), gameId).at(-1);
    return [last?.homeScore, last?.awayScore];
  });
  expect(scores).toEqual(begun.map(({ home, away }) => [home, away]));
  expect(around.newest()).toContainEqual(expect.objectContaining({ source: 'simulated', revision: 1, isFinal: false }));
});

interface Truth {
  readonly score: { readonly home: number; readonly away: number };
  readonly players: readonly ({ readonly personId: number } & Readonly<Record<string, number | string>>)[];
}

/** What the engine of the simulator itself says of a game that has been played to its end. */
async function truthOf({ simulator }: Around, gameId: string): Promise<Truth> {
  const answer = await fetch(`${simulator.controlUrl}/truth/${gameId.split(':')[1]}`);
  return ((await answer.json()) as { end: Truth }).end;
}

/** The numbers of every player, whoever counted them. */
const numbersOf = (
  tallyOf: (playerId: string) => Readonly<Record<string, number | string>> | undefined,
  ids: string[],
) => ids.map((id) => [id, ...tallied.map((name) => tallyOf(id)?.[name] ?? 0)]);

test.each([1, 2, 3])('plays-producer ends an evening of seed %d as the simulator itself knows it', async (seed) => {
  await using around = await createSurroundings<Plays>(plays, { seed, speed: 600, holdAtEnd: true });
  await around.start();
  await around.clock({ action: 'resume' });
  const finals = () => around.newest().filter(({ isFinal }) => isFinal);
  const played = (await around.shown()).filter(({ status }) => status !== 'postponed');
  await eventually('every game is over', () => finals().length === played.length, 50_000);

  for (const { gameId } of finals()) {
    const truth = await truthOf(around, gameId);
    const game = gameIn(around.newest(), gameId);
    const ids = truth.players.map(({ personId }) => String(personId));
    const tallies = tallyPlays(game);
    const told = new Map(truth.players.map((player) => [String(player.personId), player]));
    expect(game.at(-1)).toMatchObject({ kind: 'gameEnd', homeScore: truth.score.home, awayScore: truth.score.away });
    expect(numbersOf((id) => tallies.get(id), ids)).toEqual(numbersOf((id) => told.get(id), ids));
  }
  for (const key of new Set(around.facts.map(plays.key))) {
    const revisions = around.facts.filter((fact) => plays.key(fact) === key).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
  }
});

test('plays-producer publishes nothing twice after a restart and goes on with its revisions', async () => {
  await using around = await createSurroundings<Plays>(plays, { games: 1 });
  const first = await around.start();
  await eventually('the plays so far', () => around.facts.length > 0);
  await first.stop();
  const before = around.newest();

  const second = await around.start();
  await eventually('some polls', async () => (await metric(second, `${polls}{document="playbyplay"`)) > 3);
  expect(around.newest().map(({ revision }) => revision)).toEqual(before.map(() => 1));
  await around.clock({ action: 'seek', byMs: 600_000 });
  await eventually('a change', () => around.newest().some(({ revision }) => revision > 1));

  expect(Math.max(...around.newest().map(({ revision }) => revision))).toBe(2);
  const places = around.facts.map((fact) => `${plays.key(fact)} ${fact.revision} ${fact.observedAt}`);
  expect(new Set(places).size).toBe(places.length);
});

test('plays-producer fetches the end of a game that ended while it was away', async () => {
  await using around = await createSurroundings<Plays>(plays, { games: 1 });
  const first = await around.start();
  const { gameId } = await eventually('a fact', () => around.facts[0]);
  await first.stop();
  await around.clock({ action: 'seek', byMs: dayMs }); // Another evening is on the scoreboard now.

  await around.start();
  await eventually('the end', () => around.facts.some((fact) => fact.gameId === gameId && fact.isFinal));

  expect((await around.shown()).map(({ sourceGameId }) => `simulated:${sourceGameId}`)).not.toContain(gameId);
  expect(new Set(gameIn(around.newest(), gameId).map(({ side }) => side))).toEqual(new Set(['home', 'away', null]));
});

test('plays-producer marks the play that a correction tells otherwise, and publishes no period before it', async () => {
  await using around = await createSurroundings<Plays>(plays, { games: 1, holdAtEnd: true });
  await around.clock({ action: 'seek', byMs: dayMs / 4 });
  const service = await around.start({ FEED_POLL_INTERVAL_MS: '20' }); // A final file is asked for 120 times as rarely.
  const final = await eventually('the end', () => around.facts.find(({ isFinal }) => isFinal));

  await around.fault({ kind: 'correction', game: final.gameId.split(':')[1] ?? '', change: 'twoBecomesThree' });
  const corrected = await eventually(
    'the correction',
    () => around.facts.find(({ revision }) => revision === 2),
    20_000,
  );

  expect(corrected).toMatchObject({ isCorrection: true });
  expect(corrected.plays.filter(({ isCorrected }) => isCorrected)).toMatchObject([{ kind: 'threePointer', points: 3 }]);
  const revisedPeriods = around.facts.filter(({ revision }) => revision === 2).map(({ period }) => period);
  expect(Math.min(...revisedPeriods)).toBe(corrected.period);
  expect(logged(service, 'plays.corrected')).toMatchObject([{ gameId: final.gameId, period: corrected.period }]);
});

test('plays-producer goes on with the other games when the plays of one hang', async () => {
  await using around = await createSurroundings<Plays>(plays, { games: 2 });
  const [stuck] = (await around.shown()).filter(({ status }) => status === 'live');
  await around.fault({ kind: 'hang', path: `/playbyplay/*${stuck?.sourceGameId}*` });
  await around.start();
  await eventually('the other game', () => around.facts.length > 0);

  await around.clock({ action: 'seek', byMs: 600_000 });
  await eventually('its next revision', () => around.facts.some(({ revision }) => revision === 2));

  expect(around.facts.map(({ gameId }) => gameId)).not.toContain(`simulated:${stuck?.sourceGameId}`);
});
