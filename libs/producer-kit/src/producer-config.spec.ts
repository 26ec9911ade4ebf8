import { expect, test } from '@jest/globals';
import { parseProducerConfig } from './producer-config.ts';

test('parseProducerConfig needs nothing set on a machine that runs the local stack', () => {
  const config = parseProducerConfig({}, 8081);

  expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 8081, FEED_POLL_INTERVAL_MS: 5_000, LOG_LEVEL: 'info' });
});

test('parseProducerConfig names every variable that is wrong at once', () => {
  const wrong = { KAFKA_BROKERS: 'nowhere', FEED_URL: 'ftp://feed', FEED_POLL_INTERVAL_MS: 'soon', PORT: '70000' };

  const refusal = () => parseProducerConfig(wrong, 8081);

  for (const name of Object.keys(wrong)) expect(refusal).toThrow(new RegExp(`^  ${name}: `, 'm'));
});
