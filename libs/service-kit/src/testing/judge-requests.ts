import { converse } from './converse.ts';
import { otherProtocols } from './hostile-requests.ts';
import { judgeRefusal, statusesOf } from './judge-answer.ts';

/** The server ends them after seconds; the rest is for a busy machine, and for ten thousand others at the door. */
export const closedMsMax = 20_000;

export interface Asking {
  readonly port: number;
  readonly from: string;
}

/** What is wrong with the answers to requests that have to be refused with one of these statuses, in words. */
export async function judgeRequests(
  { port, from }: Asking,
  requests: Readonly<Record<string, string | Buffer>>,
  expected: readonly number[],
): Promise<string[]> {
  const asked = Object.entries(requests).map(async ([what, bytes]) => {
    const { text, closedAfterMs } = await converse({ port, bytes, from, limitMs: closedMsMax });
    return [...judgeRefusal(what, text, expected), ...(closedAfterMs === undefined ? [`${what}: kept open`] : [])];
  });
  return (await Promise.all(asked)).flat();
}

/** What is wrong with the answers to those who want to speak something else: no answer is right, and one like any other. */
export async function judgeOtherProtocols({ port, from }: Asking): Promise<string[]> {
  const asked = Object.entries(otherProtocols).map(async ([what, bytes]) => {
    const { text, closedAfterMs } = await converse({ port, bytes, from, limitMs: closedMsMax });
    const statuses = statusesOf(text).join();
    return [
      ...(['', '200'].includes(statuses) ? [] : [`${what}: answered ${statuses}`]),
      ...(closedAfterMs === undefined ? [`${what}: kept open`] : []),
    ];
  });
  return (await Promise.all(asked)).flat();
}
