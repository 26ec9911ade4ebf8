import { expect, test } from '@jest/globals';
import { replicationSettings } from './replication.ts';

test('replicationSettings asks a single node for one copy, and leaves its topics to their owners', () => {
  expect(replicationSettings(1)).toMatchObject({ 'offsets.topic.replication.factor': 1 });
  expect(replicationSettings(1)).not.toHaveProperty('min.insync.replicas');
});

test('replicationSettings has three nodes keep three copies, of which two are enough', () => {
  expect(replicationSettings(3)).toMatchObject({
    'default.replication.factor': 3,
    'min.insync.replicas': 2,
    'offsets.topic.replication.factor': 3,
    'transaction.state.log.min.isr': 2,
  });
});
