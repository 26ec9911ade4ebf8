import { expect, test } from '@jest/globals';
import { takeEvents } from './parse-events.ts';

test('takeEvents takes whole events and leaves the beginning of the next one', () => {
  const { events, rest } = takeEvents(
    'event: change\nid: a:1,2\ndata: {"x":"a: b"}\n\nevent: heartbeat\ndata: {}\n\nevent: ch',
  );

  expect(events).toEqual([
    { event: 'change', id: 'a:1,2', data: { x: 'a: b' } },
    { event: 'heartbeat', id: null, data: {} },
  ]);
  expect(rest).toBe('event: ch');
});
