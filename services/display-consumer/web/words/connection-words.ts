import type { ConnectionState } from '../live/connection-state.ts';
import { momentWords } from './time-words.ts';

/** The state of the stream in words; stable while the state is, because it is read aloud when it changes. */
export function connectionWords(state: ConnectionState): string {
  switch (state.kind) {
    case 'connecting':
      return 'Connecting';
    case 'catchingUp':
      return 'Catching up';
    case 'live':
      return 'Live';
    case 'reconnecting':
      return `Reconnecting since ${momentWords(state.since)}`;
    default:
      return state satisfies never;
  }
}
