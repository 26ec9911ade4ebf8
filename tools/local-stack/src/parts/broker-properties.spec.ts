import { expect, test } from '@jest/globals';
import { brokerProperties } from './broker-properties.ts';

const lines = (folder: string) => brokerProperties(folder, { broker: 1092, controller: 1093 }).split('\n');

test('brokerProperties has every listener on loopback, the controller too', () => {
  const listening = lines('/data').filter((line) => /listeners=|voters=/.test(line));

  expect(listening).toEqual([
    'controller.quorum.voters=1@127.0.0.1:1093',
    'listeners=PLAINTEXT://127.0.0.1:1092,CONTROLLER://127.0.0.1:1093',
    'advertised.listeners=PLAINTEXT://127.0.0.1:1092',
  ]);
});

test('brokerProperties writes a folder with any letters as Java reads it', () => {
  expect(lines('/Zoë/ボール')).toContain('log.dirs=/Zo\\u00eb/\\u30dc\\u30fc\\u30eb');
});
