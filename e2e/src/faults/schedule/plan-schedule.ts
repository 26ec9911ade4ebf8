import { Chance } from '../../testing/chance.ts';
import { type Fault, linkNames, type PlannedFault, partNames, type Schedule } from './fault.ts';

/** How often each kind is chosen, of the sum of all. A network fails more often than a process, in more ways. */
const weights = { kill: 6, freeze: 6, fillDisk: 2, refuse: 5, reset: 5, swallow: 5, delay: 5, throttle: 5 };

/** How long faults last, in ms: most are short, some outlast time-outs, a few the session of an owner (8 s). */
const durations = [
  { share: 0.85, fromMs: 300, toMs: 1_500 },
  { share: 0.1, fromMs: 2_000, toMs: 4_000 },
  { share: 0.05, fromMs: 9_000, toMs: 11_000 },
];
/** A second fault begins while the first one lasts, or soon after. */
const secondStartMsMax = 600;
/** On a full disk the next record that does not fit is what is waited for. */
const fullDiskMsMin = 2_000;

export interface PlanOptions {
  /** Whether the broker has a disk that can be filled. */
  readonly hasDisk: boolean;
}

/** The one or two faults of a seed: always the same ones. */
export function planSchedule(seed: number, options: PlanOptions): Schedule {
  const chance = new Chance(seed);
  const first = planFault(chance, options, 0);
  if (chance.isLucky(0.5)) return { seed, faults: [first] };
  return { seed, faults: [first, planSecond(chance, options, first)] };
}

function planSecond(chance: Chance, options: PlanOptions, first: PlannedFault): PlannedFault {
  for (;;) {
    const second = planFault(chance, options, chance.whole(0, secondStartMsMax));
    if (!isOneAndTheSame(first, second)) return second;
  }
}

/** Two faults at one place are one, and a link to somebody who is gone cannot be harmed any more. */
const isOneAndTheSame = (a: PlannedFault, b: PlannedFault): boolean =>
  a.place === b.place || isLinkTo(a, b) || isLinkTo(b, a);

const isLinkTo = (link: PlannedFault, gone: PlannedFault): boolean =>
  (gone.kind === 'kill' || gone.kind === 'fillDisk') && link.place.endsWith(`>${gone.place}`);

function planFault(chance: Chance, options: PlanOptions, startMs: number): PlannedFault {
  const fault = chooseFault(chance, options);
  const durationMs = chooseDurationMs(chance);
  return {
    ...fault,
    startMs,
    durationMs: fault.kind === 'fillDisk' ? Math.max(durationMs, fullDiskMsMin) : durationMs,
  };
}

function chooseFault(chance: Chance, { hasDisk }: PlanOptions): Fault {
  const kind = chooseKind(chance, hasDisk);
  switch (kind) {
    case 'kill':
    case 'freeze':
      return { kind, place: chance.one(partNames) };
    case 'fillDisk':
      return { kind, place: 'broker' };
    case 'delay':
      return { kind, place: chance.one(linkNames), delayMs: chance.whole(50, 600) };
    case 'throttle':
      return { kind, place: chance.one(linkNames), bytesPerSecond: chance.whole(500, 20_000) };
    default:
      return { kind, place: chance.one(linkNames) };
  }
}

function chooseKind(chance: Chance, hasDisk: boolean): Fault['kind'] {
  const kinds = (Object.keys(weights) as Fault['kind'][]).filter((kind) => hasDisk || kind !== 'fillDisk');
  return chance.one(kinds.flatMap((kind) => Array.from({ length: weights[kind] }, () => kind)));
}

function chooseDurationMs(chance: Chance): number {
  let rest = chance.next();
  const chosen = durations.find(({ share }) => {
    rest -= share;
    return rest < 0;
  });
  const { fromMs, toMs } = chosen ?? { fromMs: 300, toMs: 1_500 };
  return chance.whole(fromMs, toMs);
}
