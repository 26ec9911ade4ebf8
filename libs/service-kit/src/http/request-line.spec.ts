import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { RequestLine } from './request-line.ts';

const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** What a server answers to these bytes until `isOver`, or until it ends the connection; and how many answers it made. */
async function answersTo(bytes: string, isOver: (text: string) => boolean) {
  const line = new RequestLine();
  let enteredCount = 0;
  let answeredAtOnceMax = 0;
  let open = 0;
  const server = createServer(async (incoming, response) => {
    if (!(await line.enter(incoming, response))) return;
    enteredCount += 1;
    open += 1;
    answeredAtOnceMax = Math.max(answeredAtOnceMax, open);
    response.once('close', () => {
      open -= 1;
    });
    setImmediate(() => response.end(`answer ${enteredCount};`));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes));
  let text = '';
  const { promise: over, resolve } = Promise.withResolvers<void>();
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    if (isOver(text)) resolve();
  });
  socket.on('close', () => resolve()).on('error', () => {});
  await over;
  socket.destroy();
  server.closeAllConnections();
  await once(server.close(), 'close');
  return { text, enteredCount, answeredAtOnceMax };
}

test('RequestLine has requests that came together answered in order, one at a time', async () => {
  const { text, answeredAtOnceMax } = await answersTo(request.repeat(10), (all) => all.includes('answer 10;'));

  expect(text.match(/answer \d+;/g)).toEqual(Array.from({ length: 10 }, (_, index) => `answer ${index + 1};`));
  expect(answeredAtOnceMax).toBe(1);
});

test('RequestLine ends the connection of whoever sends hundreds ahead', async () => {
  const { enteredCount } = await answersTo(request.repeat(1_000), () => false);

  expect(enteredCount).toBeLessThanOrEqual(16);
});
