import { z } from 'zod';
import { SimulatorError } from '../errors.ts';
import type { Show } from '../show/show.ts';
import { speedMax, type VirtualClock } from '../show/virtual-clock.ts';

const moment = z.union([z.int(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]);

export const clockOrder = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('pause') }),
  z.strictObject({ action: z.literal('resume') }),
  z.strictObject({ action: z.literal('step') }),
  z.strictObject({ action: z.literal('speed'), speed: z.number().min(1).max(speedMax) }),
  z
    .strictObject({ action: z.literal('seek'), to: moment.optional(), byMs: z.int().optional() })
    .refine(({ to, byMs }) => (to === undefined) !== (byMs === undefined), 'a seek has either `to` or `byMs`'),
]);
export type ClockOrder = z.infer<typeof clockOrder>;

/** A seek lays out every evening that it passes; two days are enough to reach the next one. */
const seekMaxMs = 48 * 3_600_000;

/** Does what the order says; a step answers whether there was nothing left to step to. */
export function applyClockOrder(order: ClockOrder, clock: VirtualClock, show: Show): { readonly isAtEnd?: boolean } {
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
      seek(clock, (order.to ?? clock.nowMs()) - clock.nowMs() + (order.byMs ?? 0));
      return {};
    case 'step':
      return step(clock, show);
    default:
      return order satisfies never;
  }
}

function seek(clock: VirtualClock, byMs: number): void {
  if (Math.abs(byMs) > seekMaxMs) {
    throw new SimulatorError('CONTROL_REFUSED', `Cannot seek by ${byMs} ms: the limit is ${seekMaxMs} ms either way`);
  }
  clock.change({ virtualMs: clock.nowMs() + byMs });
}

/** Stops the clock right at the next row that comes out. */
function step(clock: VirtualClock, show: Show): { readonly isAtEnd: boolean } {
  show.now();
  clock.change({ isPaused: true });
  const nextMs = show.nextReleaseMs();
  if (nextMs !== undefined) clock.change({ virtualMs: nextMs });
  return { isAtEnd: nextMs === undefined };
}
