import type { Simulator } from '@courtside/feed-simulator';

export interface SimulatorGame {
  readonly sourceGameId: string;
  readonly status: number | string;
  readonly period: number;
  readonly home: number;
  readonly away: number;
  /** Rows of play-by-play that are out. */
  readonly releasedCount: number;
}

export const isOver = ({ status }: SimulatorGame): boolean => ['postponed', 'final', 3].includes(status);

export interface Truth {
  readonly score: { readonly home: number; readonly away: number };
  readonly periods: ReadonlyArray<{ readonly home: number; readonly away: number }>;
  readonly players: ReadonlyArray<{ readonly personId: number } & Readonly<Record<string, number | string>>>;
}

async function ask(simulator: Pick<Simulator, 'controlUrl'>, path: string, order?: object): Promise<unknown> {
  // One connection per question: a kept one would belong to the feed that was there before, at the same address.
  const headers = { connection: 'close', 'content-type': 'application/json' };
  const sent = order ? { method: 'POST', headers, body: JSON.stringify(order) } : { headers };
  const answer = await fetch(`${simulator.controlUrl}${path}`, sent);
  if (!answer.ok) throw new Error(`Cannot ask the simulator ${path}: ${answer.status} ${await answer.text()}`);
  return JSON.parse(await answer.text()); // As the answers of the display are parsed, with which these are compared.
}

/** Where every game of the evening stands in the feed. */
export async function gamesOf(simulator: Simulator): Promise<readonly SimulatorGame[]> {
  return ((await ask(simulator, '/state')) as { games: SimulatorGame[] }).games;
}

export const order = (simulator: Simulator, what: object): Promise<unknown> => ask(simulator, '/clock', what);

/** What the engine itself says of a game that has been played to its end. */
export async function truthOf(simulator: Simulator, sourceGameId: string): Promise<Truth> {
  return ((await ask(simulator, `/truth/${sourceGameId}`)) as { end: Truth }).end;
}

/** Lets the feed misbehave. */
export const fault = (simulator: Simulator, what: object): Promise<unknown> => ask(simulator, '/faults', what);

/** The faults that last, and how many answers each has spoiled. */
export async function faultsOf(simulator: Simulator): Promise<ReadonlyArray<{ id: number; hitCount: number }>> {
  return ((await ask(simulator, '/faults')) as { faults: Array<{ id: number; hitCount: number }> }).faults;
}

export async function endFault(simulator: Simulator, id: number): Promise<void> {
  await fetch(`${simulator.controlUrl}/faults/${id}`, { method: 'DELETE', headers: { connection: 'close' } });
}

/** What the feed was asked: path and time, in real ms since its start. */
export async function requestsOf(simulator: Simulator): Promise<ReadonlyArray<{ atMs: number; path: string }>> {
  return ((await ask(simulator, '/requests')) as { requests: Array<{ atMs: number; path: string }> }).requests;
}
