/** Processes that are killed and frozen. */
export const partNames = ['score-producer', 'player-stats-producer', 'display-consumer', 'registry', 'broker'] as const;
export type PartName = (typeof partNames)[number];

/** Every way over the network that a fact or a question takes, named by who goes and where to. */
export const linkNames = [
  'score-producer>broker',
  'score-producer>registry',
  'score-producer>feed',
  'player-stats-producer>broker',
  'player-stats-producer>registry',
  'player-stats-producer>feed',
  'display-consumer>broker',
  'display-consumer>registry',
  'viewer>display-consumer',
] as const;
export type LinkName = (typeof linkNames)[number];

/** What goes wrong, and where. */
export type Fault =
  /** `kill -9`, and a start at the end. */
  | { readonly kind: 'kill'; readonly place: PartName }
  /** SIGSTOP, and SIGCONT at the end. */
  | { readonly kind: 'freeze'; readonly place: PartName }
  /** Nothing more fits on the disk of the broker. */
  | { readonly kind: 'fillDisk'; readonly place: 'broker' }
  | { readonly kind: 'refuse' | 'reset' | 'swallow'; readonly place: LinkName }
  | { readonly kind: 'delay'; readonly place: LinkName; readonly delayMs: number }
  | { readonly kind: 'throttle'; readonly place: LinkName; readonly bytesPerSecond: number };

export type FaultKind = Fault['kind'];
export type NetworkFault = Extract<Fault, { readonly place: LinkName }>;

/** A fault that begins so long after its schedule and lasts so long, in ms. */
export type PlannedFault = Fault & { readonly startMs: number; readonly durationMs: number };

/** What is done to the running system before it may recover. The seed makes the same schedule again. */
export interface Schedule {
  readonly seed: number;
  readonly faults: readonly PlannedFault[];
}

/** One fault in words, such as `delay 200 ms score-producer>broker for 900 ms`. */
export function describeFault(fault: PlannedFault): string {
  const amount =
    fault.kind === 'delay' ? ` ${fault.delayMs} ms` : fault.kind === 'throttle' ? ` ${fault.bytesPerSecond} B/s` : '';
  const start = fault.startMs > 0 ? ` after ${fault.startMs} ms` : '';
  return `${fault.kind}${amount} ${fault.place} for ${fault.durationMs} ms${start}`;
}
