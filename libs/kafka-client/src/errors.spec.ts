import { expect, test } from '@jest/globals';
import { errorCodes, isRetriable, KafkaClientError, reasonOf } from './errors.ts';

test('isRetriable knows every code', () => {
  const retriable = errorCodes.filter(isRetriable);

  expect(retriable).toEqual(['BROKER_UNREACHABLE', 'PUBLISH_TIMEOUT', 'REGISTRY_UNAVAILABLE']);
});

test('a KafkaClientError keeps what caused it', () => {
  const cause = new Error('refused');

  const error = new KafkaClientError('BROKER_UNREACHABLE', 'Cannot ask broker 1: refused', cause);

  expect(error).toMatchObject({ cause, isRetriable: true, code: 'BROKER_UNREACHABLE' });
});

test('reasonOf finds words for whatever was thrown', () => {
  expect(reasonOf(new Error('refused'))).toBe('refused');
  expect(reasonOf(Object.assign(new Error(''), { code: 'ECONNRESET' }))).toBe('ECONNRESET');
  expect(reasonOf('plain')).toBe('plain');
});
