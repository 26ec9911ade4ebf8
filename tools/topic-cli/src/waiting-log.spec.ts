import { expect, test } from '@jest/globals';
import { waitingLog } from './waiting-log.ts';

test('waitingLog says what is waited for and that it is over, and no more', () => {
  const said: string[] = [];
  const log = waitingLog((line) => said.push(line));

  log.warn({ event: 'topic.troubled', subject: 'cluster', reason: 'Cannot ask broker 127.0.0.1:9092' });
  log.debug({ event: 'topic.stillTroubled', subject: 'cluster', reason: 'Cannot ask broker 127.0.0.1:9092' });
  log.info({ event: 'topic.recovered', subject: 'cluster' });
  log.info({ event: 'topic.created' });

  expect(said).toEqual(['Waiting: Cannot ask broker 127.0.0.1:9092', 'It goes on']);
});
