import { useRoute } from 'vue-router';
import type { EveningChange, EveningView } from '../../src/api.ts';
import { applyEveningChange } from '../../src/apply-change.ts';
import { eveningStreamAddress } from '../live/live-address.ts';
import { type LiveStream, useLiveStream } from '../live/use-live-stream.ts';
import { eveningMemory } from './evening-memory.ts';

/** The stream of the evening that the address of the page asks for by `source` and `date`: the current one without them. */
export function useEvening(): LiveStream<EveningView> {
  const route = useRoute();
  const asked = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : undefined);
  const address = () => eveningStreamAddress(asked('source'), asked('date'));
  return useLiveStream<EveningView, EveningChange>(address, applyEveningChange, eveningMemory);
}
