import type { ProxyCounts } from '@courtside/fault-proxy';
import type { NetworkFault } from '../schedule/fault.ts';
import type { Effect } from './effect.ts';
import type { ProbeOutcome } from './probe.ts';

export interface SeenOnLink {
  readonly before: ProxyCounts;
  readonly after: ProxyCounts;
  /** What became of a question that was asked while the fault lasted. */
  readonly probed: ProbeOutcome;
}

/** Whether what was seen on a link is what the fault does to it. */
export function judgeNetwork(fault: NetworkFault, { before, after, probed }: SeenOnLink): Effect {
  const resetCount = after.resetCount - before.resetCount;
  const heldBackCount = after.heldBackCount - before.heldBackCount;
  const swallowedByteCount = after.swallowedByteCount - before.swallowedByteCount;
  const fate = `a question was ${probed.fate} after ${Math.round(probed.afterMs)} ms`;
  switch (fault.kind) {
    case 'refuse':
      return { isEffective: probed.fate === 'refused', evidence: `${resetCount} connections reset, ${fate}` };
    case 'reset':
      return {
        isEffective: probed.fate === 'reset' && resetCount > 0,
        evidence: `${resetCount} connections reset, ${fate}`,
      };
    case 'swallow':
      return {
        isEffective: probed.fate === 'silent' && swallowedByteCount > 0,
        evidence: `${swallowedByteCount} bytes swallowed, ${fate}`,
      };
    case 'delay':
      return {
        isEffective: heldBackCount > 0 && (probed.fate !== 'answered' || probed.afterMs >= fault.delayMs),
        evidence: `${heldBackCount} times held back, ${fate}`,
      };
    case 'throttle':
      return { isEffective: heldBackCount > 0, evidence: `${heldBackCount} times held back, ${fate}` };
    default:
      return fault satisfies never;
  }
}
