import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { describeCluster } from './describe-cluster.ts';
import { testKafka } from './testing/test-kafka.ts';

test('describeCluster counts the brokers of a cluster that is ready, whichever address answers', async () => {
  const { brokers } = testKafka();

  await expect(describeCluster(['127.0.0.1:9', ...brokers], 5_000)).resolves.toEqual({ brokerCount: brokers.length });
});

test('describeCluster rejects at once when nobody listens', async () => {
  const describing = describeCluster(['127.0.0.1:9'], 60_000);

  await expect(describing).rejects.toMatchObject({ code: 'BROKER_UNREACHABLE' });
  await expect(describing).rejects.toThrow('Cannot describe the cluster at 127.0.0.1:9');
});

test('describeCluster rejects in time when somebody listens and says nothing', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };

  const describing = describeCluster([`127.0.0.1:${port}`], 200);

  await expect(describing).rejects.toThrow('no answer within 200 ms');
  server.close();
});
