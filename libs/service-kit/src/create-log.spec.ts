import { expect, test } from '@jest/globals';
import { createLog } from './create-log.ts';

/** A log and the lines that it has written. */
function logWithLines(level = 'info') {
  const lines: string[] = [];
  return { lines, log: createLog('score-producer', level, { write: (line) => void lines.push(line) }) };
}

test('createLog writes one JSON line with event, level, service and time', () => {
  const { lines, log } = logWithLines();

  log.info({ event: 'score.published', gameId: 'simulated:1' });

  const line = JSON.parse(lines[0] ?? '');
  expect(line).toMatchObject({
    event: 'score.published',
    gameId: 'simulated:1',
    level: 'info',
    service: 'score-producer',
  });
  expect(Date.parse(line.time)).not.toBeNaN();
});

test('createLog leaves out what is below its level', () => {
  const { lines, log } = logWithLines('warn');

  log.info({ event: 'score.published' });

  expect(lines).toEqual([]);
});

test('createLog hides a password wherever it stands', () => {
  const { lines, log } = logWithLines();
  const sasl = { username: 'courtside', password: 'hunter2' };

  log.info({ event: 'a', ...sasl });
  log.info({ event: 'b', sasl });
  log.info({ event: 'c', kafka: { sasl } });
  log.info({ event: 'd', config: { kafka: { sasl } } });
  log.info({ event: 'e', env: { KAFKA_SASL_PASSWORD: 'hunter2' }, headers: { authorization: 'hunter2' } });

  expect(lines).toHaveLength(5);
  for (const line of lines) {
    expect(line).not.toContain('hunter2');
    expect(line).toContain('[hidden]');
  }
});

test('createLog writes an error with its causes and without what hangs on it', () => {
  const { lines, log } = logWithLines();
  const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', config: { auth: 'hunter2' } });

  log.error({ event: 'feed.failed', cause: new Error('Cannot read the feed', { cause: reset }) });

  const { cause } = JSON.parse(lines[0] ?? '');
  expect(cause).toMatchObject({
    message: 'Cannot read the feed',
    cause: { message: 'socket hang up', code: 'ECONNRESET' },
  });
  expect(lines[0]).not.toContain('hunter2');
});

test('createLog survives an error that is its own cause', () => {
  const { lines, log } = logWithLines();
  const error = new Error('round and round');
  error.cause = error;

  log.error({ event: 'service.failed', cause: error });

  expect(lines[0]).toContain('round and round');
});
