import type { TopicView } from '../../src/api.ts';
import { createViewMemory } from '../live/view-memory.ts';

/** The topics that were looked at. */
export const topicMemory = createViewMemory<TopicView>();
