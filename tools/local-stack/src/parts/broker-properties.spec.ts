import { expect, test } from '@jest/globals';
import { brokerProperties } from './broker-properties.ts';
import { nodesOf } from './cluster-nodes.ts';

function lines(logFolder: string, nodeCount = 1): string[] {
  const nodes = nodesOf(
    [
      { broker: 1092, controller: 1093 },
      { broker: 2092, controller: 2093 },
    ].slice(0, nodeCount),
  );
  return nodes.slice(-1).flatMap((node) => brokerProperties({ node, nodes, logFolder }).split('\n'));
}

test('brokerProperties has every listener on loopback, the controller too', () => {
  const listening = lines('/data').filter((line) => /listeners=|voters=/.test(line));

  expect(listening).toEqual([
    'controller.quorum.voters=1@127.0.0.1:1093',
    'listeners=PLAINTEXT://127.0.0.1:1092,CONTROLLER://127.0.0.1:1093',
    'advertised.listeners=PLAINTEXT://127.0.0.1:1092',
  ]);
});

test('brokerProperties has a listener for each client, advertised where its proxy stands', () => {
  const listeners = [{ name: 'DISPLAY', port: 1094, advertisedPort: 1095 }];
  const nodes = nodesOf([{ broker: 1092, controller: 1093 }]);
  const text = nodes.flatMap((node) => brokerProperties({ node, nodes, logFolder: '/data', listeners }).split('\n'));

  expect(text.filter((line) => line.includes('DISPLAY'))).toEqual([
    'listeners=PLAINTEXT://127.0.0.1:1092,CONTROLLER://127.0.0.1:1093,DISPLAY://127.0.0.1:1094',
    'advertised.listeners=PLAINTEXT://127.0.0.1:1092,DISPLAY://127.0.0.1:1095',
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DISPLAY:PLAINTEXT',
  ]);
});

test('brokerProperties writes a folder with any letters as Java reads it', () => {
  expect(lines('/Zoë/ボール')).toContain('log.dirs=/Zo\\u00eb/\\u30dc\\u30fc\\u30eb');
});

test('brokerProperties names all controllers to each node of a cluster, and its own listeners', () => {
  const own = lines('/data', 2).filter((line) => /^(node\.id|listeners|controller\.quorum\.voters)/.test(line));

  expect(own).toEqual([
    'node.id=2',
    'controller.quorum.voters=1@127.0.0.1:1093,2@127.0.0.1:2093',
    'listeners=PLAINTEXT://127.0.0.1:2092,CONTROLLER://127.0.0.1:2093',
  ]);
});
