import { expect, test } from '@jest/globals';
import { kafkaEnvironment, quarkusEnvironment } from './environment-of.ts';

test('kafkaEnvironment writes dots as one, underscores as two and dashes as three of them', () => {
  expect(kafkaEnvironment({ 'log.dirs': '/data', 'a_b-c': 1 })).toEqual({
    KAFKA_LOG_DIRS: '/data',
    KAFKA_A__B___C: '1',
  });
});

test('quarkusEnvironment writes whatever is no letter as an underscore', () => {
  expect(quarkusEnvironment({ 'apicurio.ccompat.use-canonical-hash': true })).toEqual({
    APICURIO_CCOMPAT_USE_CANONICAL_HASH: 'true',
  });
});
