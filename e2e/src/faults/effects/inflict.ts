import { setTimeout as wait } from 'node:timers/promises';
import type { NetworkFault, PlannedFault } from '../schedule/fault.ts';
import type { FaultySystem } from '../system/start-faulty-system.ts';
import type { Effect } from './effect.ts';
import { fillDisk } from './fill-disk.ts';
import { freezePart, killPart } from './harm-part.ts';
import { judgeNetwork } from './judge-network.ts';
import { probe, questionFor } from './probe.ts';

/** Does what is planned and takes it back: afterwards nothing of it is left but its consequences. */
export async function inflict(system: FaultySystem, fault: PlannedFault): Promise<Effect> {
  await wait(fault.startMs);
  switch (fault.kind) {
    case 'kill':
      return killPart(system.parts[fault.place], fault.durationMs);
    case 'freeze':
      return freezePart(system.parts[fault.place], fault.durationMs);
    case 'fillDisk':
      return fillDisk(system, fault.durationMs);
    default:
      return failLink(system, fault);
  }
}

async function failLink({ links }: FaultySystem, fault: NetworkFault & PlannedFault): Promise<Effect> {
  const link = links[fault.place];
  const before = link.counts();
  await link.fail(fault);
  const [probed] = await Promise.all([
    probe(link.port, questionFor(fault.place), fault.durationMs),
    wait(fault.durationMs),
  ]);
  const after = link.counts();
  await link.heal();
  return judgeNetwork(fault, { before, after, probed });
}
