import { startBoard } from '../board.ts';
import { fault, gamesOf, order } from '../simulator-control.ts';
import { documents } from './bad-case.ts';
import { FactLedger } from './fact-ledger.ts';
import { begunGames } from './moment.ts';
import { producerNames, type Stage, untilRight } from './stage.ts';
import { type SimulatorOptions, startTwin } from './twin-evening.ts';

/** Nine of these games are live after an hour, and most of them for another one. */
const evening: SimulatorOptions = { seed: 8, games: 12, speed: 1 };
/** Pauses of a reader are counted in twentieths of it: 1.8 s at first for one that is refused. */
export const pollIntervalMs = 150;
const hourMs = 3_600_000;

/** A stage on which the scoreboard has lost a game, and does not list it for as long as cases are played. */
export interface Playing extends Stage, AsyncDisposable {
  readonly vanished: { readonly gameId: string; readonly faultId: number };
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Starts a whole system on an evening that stands still, an hour after its beginning, when all of it is on the board. */
export async function startPlaying(): Promise<Playing> {
  const board = await startBoard(evening, {
    producers: producerNames,
    pollIntervalMs,
    async prepare(simulator) {
      await order(simulator, { action: 'pause' });
      await order(simulator, { action: 'seek', byMs: hourMs });
    },
  });
  const twin = await startTwin(board.simulator, evening);
  const ledger = new FactLedger();
  ledger.note(twin.now());
  ledger.follow(configOf(board.environment));
  await untilRight({ board }, begunGames(twin.now()), documents, twin.now());
  const live = (await gamesOf(board.simulator)).filter(({ status }) => status === 'live');
  const gameId = live.at(-1)?.sourceGameId ?? ''; // The youngest one: it is live for as long as anything is played.
  const { id: faultId } = (await fault(board.simulator, { kind: 'vanish', game: gameId, path: '/scoreboard/*' })) as {
    id: number;
  };
  return {
    ...{ board, evening: twin, ledger, reserved: [gameId], vanished: { gameId, faultId } },
    async [Symbol.asyncDispose]() {
      await ledger[Symbol.asyncDispose]();
      await twin[Symbol.asyncDispose]();
      await board[Symbol.asyncDispose]();
    },
  };
}

const configOf = (environment: Readonly<Record<string, string>>) => ({
  brokers: (environment.KAFKA_BROKERS ?? '').split(','),
  registryUrl: environment.SCHEMA_REGISTRY_URL ?? '',
  topicPrefix: environment.KAFKA_TOPIC_PREFIX ?? '',
  clientId: 'bad-feeds',
  replicationFactor: 1,
  log: quiet,
});
