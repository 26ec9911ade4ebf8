import { converse } from './converse.ts';
import { otherProtocols } from './hostile-requests.ts';
import { judgeRefusal, statusesOf } from './judge-answer.ts';

/** The server ends them after seconds; the rest is for a busy machine, and for ten thousand others at the door. */
export const closedMsMax = 20_000;

/** More than a server reads: the system may throw its answer away together with the rest, which nobody reads. */
const answerableBytesMax = 64 * 1024;

/** Each from an address of its own, so that none is refused for the others. */
const addressOf = (index: number) => `127.0.6.${1 + index}`;

/** What is wrong with the answers to requests that have to be refused with one of these statuses, in words. */
export async function judgeRequests(
  port: number,
  requests: Readonly<Record<string, string | Buffer>>,
  expected: readonly number[],
): Promise<string[]> {
  const asked = Object.entries(requests).map(async ([what, bytes], index) => {
    const { text, closedAfterMs } = await converse({ port, bytes, from: addressOf(index), limitMs: closedMsMax });
    if (closedAfterMs === undefined) return [`${what}: kept open`];
    return text === '' && bytes.length > answerableBytesMax ? [] : judgeRefusal(what, text, expected);
  });
  return (await Promise.all(asked)).flat();
}

/** What is wrong with the answers to those who want to speak something else: no answer is right, and one like any other. */
export async function judgeOtherProtocols(port: number): Promise<string[]> {
  const asked = Object.entries(otherProtocols).map(async ([what, bytes], index) => {
    const { text, closedAfterMs } = await converse({ port, bytes, from: addressOf(index), limitMs: closedMsMax });
    const statuses = statusesOf(text).join();
    return [
      ...(['', '200'].includes(statuses) ? [] : [`${what}: answered ${statuses}`]),
      ...(closedAfterMs === undefined ? [`${what}: kept open`] : []),
    ];
  });
  return (await Promise.all(asked)).flat();
}
