// What the tests read of the display's JSON: the documented answers, typed from their documentation and not from its code.

export interface ApiTeam {
  readonly wins?: number | null;
  readonly losses?: number | null;
  readonly tricode: string;
  readonly score: number;
}

export interface ApiGame {
  readonly gameId: string;
  readonly source: string;
  readonly status: string | null;
  readonly phase: string | null;
  readonly period: number | null;
  readonly home: ApiTeam | null;
  readonly away: ApiTeam | null;
  readonly periodScores: ReadonlyArray<{ readonly period: number; readonly home: number; readonly away: number }>;
  readonly isBoxScoreFinal: boolean | null;
  readonly difference: object | null;
  readonly origins: { readonly score: ApiOrigin | null; readonly boxScore: ApiOrigin | null };
}

export interface ApiOrigin {
  readonly revision: number;
  /** Epoch ms. */
  readonly observedAt: number;
  readonly offset: number;
}

export type ApiLine = Readonly<Record<string, string | number | boolean | null>>;

export interface ApiEntity {
  readonly key: string;
  readonly fact: object;
  readonly origin: ApiOrigin;
}

/** A topic, and what it has about the game. */
export interface ApiFeature {
  readonly topic: string;
  readonly entities: readonly ApiEntity[];
}

export interface ApiGameView {
  readonly summary: ApiGame;
  readonly features: readonly ApiFeature[];
  readonly timeline: ReadonlyArray<{ readonly home: number; readonly away: number }>;
}

const answerLimitMs = 5_000;

async function getJson(url: string): Promise<{ status: number; body: unknown }> {
  // One connection per question: a kept one would belong to the display that was there before, at the same address.
  const headers = { connection: 'close' };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(answerLimitMs) });
  // Parsed here, so that what is compared is of one kind: fetch makes its objects outside of the world of a jest test.
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

/** The games of the current evening. */
export async function getGames(displayUrl: string): Promise<readonly ApiGame[]> {
  const { body } = await getJson(`${displayUrl}/api/games`);
  return (body as { games: readonly ApiGame[] }).games;
}

/** One game, or undefined while the display does not know it. */
export async function getGame(displayUrl: string, gameId: string): Promise<ApiGameView | undefined> {
  const { status, body } = await getJson(`${displayUrl}/api/games/${encodeURIComponent(gameId)}`);
  return status === 200 ? (body as ApiGameView) : undefined;
}

/** How many records each topic holds, by its name. */
export async function getRecordCounts(displayUrl: string): Promise<Readonly<Record<string, number>>> {
  const { body } = await getJson(`${displayUrl}/api/status`);
  const { topics } = body as { topics: Array<{ topic: string; partitions: Array<{ endOffset: number }> }> };
  return Object.fromEntries(
    topics.map(({ topic, partitions }) => [topic, partitions.reduce((sum, { endOffset }) => sum + endOffset, 0)]),
  );
}

/** How many records could not be read, and the last of them. */
export async function getUnreadable(displayUrl: string): Promise<{
  readonly count: number;
  readonly last: ReadonlyArray<{ readonly topic: string; readonly reason: string }>;
}> {
  const { body } = await getJson(`${displayUrl}/api/status`);
  const { topics, unreadable: last } = body as {
    topics: Array<{ unreadableCount: number }>;
    unreadable: Array<{ topic: string; reason: string }>;
  };
  return { count: topics.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0), last };
}

/** All lines of both teams by player id. */
export function linesOf(game: ApiGameView): Readonly<Record<string, ApiLine>> {
  const boxScore = game.features.find(({ topic }) => topic === 'courtside.player-stats');
  const facts = (boxScore?.entities ?? []).map(({ fact }) => fact as { players: readonly ApiLine[] });
  return Object.fromEntries(facts.flatMap(({ players }) => players).map((line) => [String(line.playerId), line]));
}
