import { type Simulator, type SimulatorOptions, startSimulator } from '../index.ts';
import type { ScoreboardGame } from '../nba/scoreboard.ts';

type Json = Readonly<Record<string, unknown>>;

/** A simulator on a free port, at the start of its evening and paused there, with what tests ask of it. */
export async function startForTest(options: SimulatorOptions = {}) {
  const simulator = await startSimulator({ port: 0, ...options });
  const client = createSimulatorClient(simulator);
  await client.clock({ action: 'pause' });
  return { ...client, simulator, [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose]() };
}

export function createSimulatorClient({ feedUrl, controlUrl }: Pick<Simulator, 'feedUrl' | 'controlUrl'>) {
  const post = (path: string, body: unknown) =>
    fetch(`${controlUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${feedUrl}${path}`, { headers });
  return {
    get,
    post,
    clock: async (order: unknown) => (await (await post('/clock', order)).json()) as State,
    fault: async (fault: unknown) => (await (await post('/faults', fault)).json()) as Json,
    clearFaults: () => fetch(`${controlUrl}/faults`, { method: 'DELETE' }),
    state: async () => (await (await fetch(`${controlUrl}/state`)).json()) as State,
    scoreboard: async () => ((await (await get(scoreboardPath)).json()) as ScoreboardFile).scoreboard,
    truth: async (gameId: string) => (await (await fetch(`${controlUrl}/truth/${gameId}`)).json()) as TruthAnswer,
    boxScore: (gameId: string) => get(boxScorePath(gameId)),
    playByPlay: (gameId: string) => get(playByPlayPath(gameId)),
  };
}

export const scoreboardPath = '/scoreboard/todaysScoreboard_00.json';
export const boxScorePath = (gameId: string) => `/boxscore/boxscore_${gameId}.json`;
export const playByPlayPath = (gameId: string) => `/playbyplay/playbyplay_${gameId}.json`;

export interface State {
  readonly day: number;
  readonly virtualMs: number;
  readonly speed: number;
  readonly isPaused: boolean;
  readonly isAtEnd?: boolean;
  readonly games: ReadonlyArray<{
    readonly sourceGameId: string;
    readonly status: string;
    readonly releasedCount: number;
  }>;
}

export interface ScoreboardFile {
  readonly meta: Json;
  readonly scoreboard: { readonly gameDate: string; readonly games: readonly ScoreboardGame[] };
}

interface Score {
  readonly home: number;
  readonly away: number;
}

export interface TruthAnswer {
  readonly status: string;
  readonly now: { readonly score: Score };
  readonly end: { readonly score: Score; readonly countedBy: string };
}

/** Asks again until the answer fits; an error quotes the last one. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  deadlineMs = 5000,
): Promise<T> {
  const endMs = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (performance.now() > endMs)
      throw new Error(`Cannot go on: after ${deadlineMs} ms it is still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
