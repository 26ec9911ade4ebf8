import { createServer, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import loggers from 'kafkajs/src/loggers/index.js';
import Connection from 'kafkajs/src/network/connection.js';
import { eventually } from '../testing/eventually.ts';
import { mendConnections } from './mend-connections.ts';
import { SocketGroup } from './socket-factory.ts';

const logger = loggers.createLogger({ level: loggers.LEVELS.NOTHING, logCreator: () => () => {} });

test('a connection forgets the half of an answer when it connects again', async () => {
  mendConnections();
  mendConnections();
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const group = new SocketGroup();
  const connection = new Connection({
    host: '127.0.0.1',
    port,
    logger,
    socketFactory: group.create,
    connectionTimeout: 5_000,
    requestTimeout: 5_000,
  });
  await connection.connect();
  await eventually('the server sees the connection', () => sockets.length === 1);

  sockets[0]?.end(Buffer.from([0, 0, 0, 100, 1, 2, 3]));
  await eventually(
    'the half answer has arrived and the connection is closed',
    () => connection.bytesBuffered === 7 && !connection.isConnected(),
  );
  await connection.connect();

  expect(connection).toMatchObject({ bytesBuffered: 0, bytesNeeded: 4, chunks: [] });
  group.close();
  server.close();
});
