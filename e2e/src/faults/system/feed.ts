import { type Simulator, startSimulator } from '@courtside/feed-simulator';
import { eventually } from '../../eventually.ts';
import { comparableBoxScore, type OfficialGame } from '../../official-box-score.ts';
import { gamesOf, isOver, order, type SimulatorGame } from '../../simulator-control.ts';
import type { ToldGame } from '../checks/judge-truth.ts';

/** Two are in play when the evening begins, and the third a few minutes later. */
const gameCount = 3;
const thirdTipOffMs = 6 * 60_000;
const speed = 100;

/** The feed of one evening after the other, at one address. */
export interface Feed extends AsyncDisposable {
  readonly simulator: Simulator;
  /** Another evening, in place of the one before. */
  nextEvening(): Promise<void>;
  pause(): Promise<void>;
  /** Resolves when something more has happened in a game, or when nothing more can happen. */
  news(): Promise<void>;
  resume(): Promise<void>;
}

/** Starts the evening of a seed; it stays at its end until the next one is asked for. */
export async function startFeed(port: number, firstSeed: number): Promise<Feed> {
  let seed = firstSeed;
  const start = async () => {
    const started = await startSimulator({ port, seed, games: gameCount, speed, holdAtEnd: true });
    await order(started, { action: 'seek', byMs: thirdTipOffMs });
    return started;
  };
  let simulator = await start();
  return {
    get simulator() {
      return simulator;
    },
    async nextEvening() {
      await simulator[Symbol.asyncDispose]();
      seed += 1;
      simulator = await start();
    },
    async news() {
      const before = releasedCountOf(await gamesOf(simulator));
      const isNews = (games: readonly SimulatorGame[]) => releasedCountOf(games) > before || games.every(isOver);
      await eventually('something happens in a game', () => gamesOf(simulator), isNews);
    },
    pause: async () => void (await order(simulator, { action: 'pause' })),
    resume: async () => void (await order(simulator, { action: 'resume' })),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

const releasedCountOf = (games: readonly SimulatorGame[]) =>
  games.reduce((sum, { releasedCount }) => sum + releasedCount, 0);

/** Every game of the evening as the feed tells it now, asked without a detour. */
export async function toldGames({ simulator }: Feed): Promise<readonly ToldGame[]> {
  const games = await gamesOf(simulator);
  return Promise.all(
    games.map(async ({ sourceGameId, home, away, period }) => ({
      gameId: `simulated:${sourceGameId}`,
      ...{ home, away, period, players: await playersOf(simulator, sourceGameId) },
    })),
  );
}

async function playersOf({ feedUrl }: Simulator, sourceGameId: string): Promise<ToldGame['players']> {
  const headers = { connection: 'close' }; // A kept connection would belong to the feed of the evening before.
  const answer = await fetch(`${feedUrl}/boxscore/boxscore_${sourceGameId}.json`, { headers });
  if (!answer.ok) return {};
  return comparableBoxScore(((await answer.json()) as { game: OfficialGame }).game).players;
}
