import { expect, test } from '@jest/globals';
import { testKafka } from '../testing/test-kafka.ts';
import { listTopics } from './list-topics.ts';

test('listTopics names the topics with our prefix, in order', async () => {
  await using kafka = testKafka();
  await using other = testKafka();
  await other.createTopic('courtside.of-another', 1);
  await kafka.createTopic('courtside.b', 1);
  await kafka.createTopic('courtside.a', 1);

  expect(await listTopics(kafka.config)).toEqual(['courtside.a', 'courtside.b']);
});

test('listTopics leaves out the topics of Kafka itself', async () => {
  await using kafka = testKafka();
  Object.assign(kafka.config, { topicPrefix: `__${kafka.config.topicPrefix}` }); // As Kafka names its own.
  await kafka.createTopic('offsets', 1);

  const names = await listTopics({ ...kafka.config, topicPrefix: '' });

  expect(names).not.toContain(`${kafka.config.topicPrefix}offsets`);
});

test('listTopics rejects when no broker answers', async () => {
  const { config } = testKafka();

  await expect(listTopics({ ...config, brokers: ['127.0.0.1:9'] })).rejects.toMatchObject({
    code: 'BROKER_UNREACHABLE',
  });
});
