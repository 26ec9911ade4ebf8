import type { BoardStatus } from '../../src/api.ts';
import type { ConnectionState } from '../live/connection-state.ts';
import type { Notice } from './notice.ts';

/**
 * What stands between the viewer and the board: the stream, the display or Kafka. The nearest trouble is told, because
 * nothing is known about what lies behind it.
 *
 * @param hasView whether there are numbers on the page, old as they may be
 * @param viewerNow epoch ms of the viewer's clock, by which the connection counts
 */
export function boardNotice(
  connection: ConnectionState,
  status: BoardStatus | null,
  hasView: boolean,
  viewerNow: number,
): Notice | null {
  if (connection.kind === 'reconnecting') return lostNotice(connection.nextTryAt, hasView, viewerNow);
  if (connection.kind === 'connecting' && !hasView) {
    return { tone: 'wait', title: 'Connecting', text: 'The games appear as soon as the display answers.' };
  }
  if (!status) return null;
  return statusNotice(status, hasView);
}

function lostNotice(nextTryAt: number, hasView: boolean, viewerNow: number): Notice {
  const seconds = Math.ceil((nextTryAt - viewerNow) / 1000);
  const next = seconds > 0 ? `Trying again in ${seconds} s.` : 'Trying again now.';
  const shown = hasView
    ? 'The numbers below are the last that arrived; they catch up by themselves when it is back.'
    : 'It is away, or takes no more viewers from here. The games appear by themselves when it answers.';
  return { tone: 'trouble', title: 'The display cannot be reached', text: `${next} ${shown}` };
}

function statusNotice({ state, problem }: BoardStatus, hasView: boolean): Notice | null {
  switch (state) {
    case 'following':
      return null;
    case 'catchingUp':
      return {
        tone: 'wait',
        title: 'Catching up',
        text: `${sentence(problem ?? 'The history is being read')} ${
          hasView ? 'Until it is done these are the last known numbers.' : 'The games appear when it is done.'
        }`,
      };
    case 'brokerAway':
      return {
        tone: 'trouble',
        title: 'Kafka cannot be reached',
        text: `The display is here, but it gets no news: ${
          hasView ? 'what is shown is old' : 'there is nothing to show yet'
        }. It goes on by itself when Kafka is back.${said(problem)}`,
      };
    case 'impaired':
      return {
        tone: 'trouble',
        title: 'Some news cannot be read right now',
        text: `Some of these numbers may be old. It goes on by itself when that is over.${said(problem)}`,
      };
    default:
      return state satisfies never;
  }
}

const said = (problem: string | null) => (problem === null ? '' : ` The display says: ${sentence(problem)}`);

const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);
