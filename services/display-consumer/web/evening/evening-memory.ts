import type { EveningView } from '../../src/api.ts';
import { createViewMemory } from '../live/view-memory.ts';

/** The evenings that were looked at. */
export const eveningMemory = createViewMemory<EveningView>();
