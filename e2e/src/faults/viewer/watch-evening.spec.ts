import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { eventually } from '../../eventually.ts';
import { watchEvening } from './watch-evening.ts';

test('a viewer comes back after a loss and an error, by the id of what it saw last', async () => {
  const ids: unknown[] = [];
  const answers = [streams('event: picture\nid: a\ndata: {}\n\nevent: heartbeat\ndata: {}\n\n'), fails, streams('')];
  await using server = createServer((request, response) => {
    ids.push(request.headers['last-event-id']);
    answers[Math.min(ids.length, answers.length) - 1]?.(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await using viewer = watchEvening(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  await eventually(
    'it has come back twice',
    async () => ids.length,
    (count) => count >= 3,
  );

  expect(ids.slice(0, 3)).toEqual([undefined, 'a', 'a']);
  expect(viewer.takeEvents().map(({ event }) => event)).toEqual(['picture', 'heartbeat']);
  expect(viewer.takeEvents()).toEqual([]);
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const streams =
  (text: string): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);

const fails: Answer = (_request, response) => void response.writeHead(503).end();
