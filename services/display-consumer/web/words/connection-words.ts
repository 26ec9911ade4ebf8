import type { ConnectionState } from '../live/connection-state.ts';
import { momentWords } from './time-words.ts';

/**
 * The state of the stream in words; stable while the state is, because it is read aloud when it changes.
 *
 * @param hasNews whether the display itself gets news: a stream that only repeats what is old is not called live
 */
export function connectionWords(state: ConnectionState, hasNews: boolean): string {
  switch (state.kind) {
    case 'connecting':
      return 'Connecting';
    case 'catchingUp':
      return 'Catching up';
    case 'live':
      return hasNews ? 'Live' : 'Connected, without news';
    case 'reconnecting':
      return `Reconnecting since ${momentWords(state.since)}`;
    default:
      return state satisfies never;
  }
}
