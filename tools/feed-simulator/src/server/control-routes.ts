import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { SimulatorError } from '../errors.ts';
import { correctionChanges, findCorrectable } from '../show/correction.ts';
import type { Show, ShownGame } from '../show/show.ts';
import { speedMax, type VirtualClock } from '../show/virtual-clock.ts';
import { type Faults, faultKinds, faultRequest } from './faults.ts';

export interface Control {
  readonly show: Show;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  /** Writes the state down at once, so that what was ordered survives a kill. */
  save(): void;
}

const moment = z.union([z.int(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]);
const clockOrder = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('pause') }),
  z.strictObject({ action: z.literal('resume') }),
  z.strictObject({ action: z.literal('step') }),
  z.strictObject({ action: z.literal('speed'), speed: z.number().min(1).max(speedMax) }),
  z.strictObject({ action: z.literal('seek'), to: moment }),
  z.strictObject({ action: z.literal('seek'), byMs: z.int() }),
]);
type ClockOrder = z.infer<typeof clockOrder>;

const correctionOrder = z.strictObject({
  kind: z.literal('correction'),
  game: z.string().regex(/^\d{10}$/, 'a game id has ten digits'),
  change: z.enum(correctionChanges).default('twoBecomesThree'),
});

/** Pause, seek, step, faults and the truth, for tests and for the curious. */
export function addControlRoutes(server: FastifyInstance, control: Control): void {
  const { show, clock, faults } = control;
  server.get('/control/state', async () => describeState(control));
  server.post('/control/clock', async ({ body }) => {
    const stepped = applyClockOrder(control, parse(clockOrder, body));
    control.save();
    return { ...describeState(control), ...stepped };
  });
  server.get('/control/faults', async () => ({ kinds: faultKinds, faults: faults.list() }));
  server.post('/control/faults', async ({ body }) => addFault(control, body));
  server.delete('/control/faults', async () => {
    faults.clear();
    return { faults: [] };
  });
  server.get('/control/truth', async () => {
    const { games, virtualMs } = show.now();
    return { virtualTime: iso(virtualMs), games: games.map((shown) => describeTruth(shown, show, clock.nowMs())) };
  });
  server.get<{ Params: { gameId: string } }>('/control/truth/:gameId', async ({ params }) => {
    return describeTruth(findGame(show, params.gameId), show, clock.nowMs());
  });
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw new SimulatorError('CONTROL_REFUSED', `Cannot do what the request says: ${z.prettifyError(parsed.error)}`);
}

function findGame(show: Show, gameId: string): ShownGame {
  show.now();
  const shown = show.find(gameId);
  if (shown) return shown;
  throw new SimulatorError('CONTROL_REFUSED', `Cannot find game "${gameId}": it is not of the last three evenings`);
}

const iso = (ms: number) => new Date(ms).toISOString();

function applyClockOrder({ clock, show }: Control, order: ClockOrder): { readonly isAtEnd?: boolean } {
  switch (order.action) {
    case 'pause':
      clock.change({ isPaused: true });
      return {};
    case 'resume':
      clock.change({ isPaused: false });
      return {};
    case 'speed':
      clock.change({ speed: order.speed });
      return {};
    case 'seek':
      clock.change({ virtualMs: 'to' in order ? order.to : clock.nowMs() + order.byMs });
      return {};
    case 'step':
      return step(clock, show);
    default:
      return order satisfies never;
  }
}

/** Stops the clock right at the next row that comes out. */
function step(clock: VirtualClock, show: Show): { readonly isAtEnd: boolean } {
  show.now();
  clock.change({ isPaused: true });
  const nextMs = show.nextReleaseMs();
  if (nextMs !== undefined) clock.change({ virtualMs: nextMs });
  return { isAtEnd: nextMs === undefined };
}

function addFault(control: Control, body: unknown): unknown {
  const isCorrection = (body as { kind?: unknown } | null)?.kind === 'correction';
  return isCorrection ? addCorrection(control, body) : control.faults.add(parse(faultRequest, body));
}

function addCorrection({ show, save }: Control, body: unknown): unknown {
  const { game: gameId, change } = parse(correctionOrder, body);
  const shown = findGame(show, gameId);
  const { virtualMs } = show.now();
  const { actions } = shown.view(virtualMs);
  const action = findCorrectable(actions, shown.game.sheet.home.teamId, change);
  if (!action) {
    throw new SimulatorError('CONTROL_REFUSED', `Cannot correct game "${gameId}": it has no shot for "${change}" yet`);
  }
  const correction = { sourceGameId: gameId, atMs: virtualMs, orderNumber: action.orderNumber, change };
  show.correct(correction);
  save();
  return { kind: 'correction', ...correction, personId: action.personId };
}

function describeState({ show, clock, faults }: Control) {
  const { day, gameDate, games, virtualMs } = show.now();
  const { speed, isPaused } = clock.state();
  return {
    source: show.programme.source,
    programme: show.programme.identity,
    day,
    gameDate,
    virtualTime: iso(virtualMs),
    virtualMs,
    speed,
    isPaused,
    faultCount: faults.list().length,
    games: games.map((shown) => describeGame(shown, virtualMs)),
  };
}

function describeGame({ game, view }: ShownGame, virtualMs: number) {
  const { sheet } = game;
  const { status, period, fold, count } = view(virtualMs);
  return {
    sourceGameId: sheet.sourceGameId,
    game: `${sheet.away.tricode} at ${sheet.home.tricode}`,
    status: sheet.isPostponed ? 'postponed' : status,
    period,
    home: fold.home.score,
    away: fold.away.score,
    releasedCount: count,
  };
}

function describeTruth({ game, view }: ShownGame, show: Show, virtualMs: number) {
  const { sourceGameId } = game.sheet;
  const own = show.corrections().filter((correction) => correction.sourceGameId === sourceGameId);
  const status = game.sheet.isPostponed ? 'postponed' : view(virtualMs).status;
  return { sourceGameId, status, now: game.truth(virtualMs, own), end: game.truth(Number.POSITIVE_INFINITY, own) };
}
