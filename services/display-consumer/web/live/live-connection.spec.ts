import { beforeEach, expect, test } from '@jest/globals';
import type { ConnectionState } from './connection-state.ts';
import { LiveConnection, silenceMsMax } from './live-connection.ts';

/** A network, a clock and a server whose every move the test decides. */
class Surroundings {
  time = 1_000;
  opened: Stream[] = [];
  timers: { at: number; action: () => void }[] = [];
  readonly open = (address: string) => {
    const stream = new Stream(address);
    this.opened.push(stream);
    return stream;
  };
  readonly now = () => this.time;
  readonly random = () => 0;
  readonly later = (delayMs: number, action: () => void) => {
    const timer = { at: this.time + delayMs, action };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };
  pass(durationMs: number): void {
    this.time += durationMs;
    const due = this.timers.filter(({ at }) => at <= this.time);
    this.timers = this.timers.filter(({ at }) => at > this.time);
    for (const { action } of due) action();
  }
  get stream(): Stream {
    const last = this.opened.at(-1);
    if (!last) throw new Error('Nothing was opened');
    return last;
  }
}

class Stream {
  readonly address: string;
  isClosed = false;
  readonly #listeners = new Map<string, (event: { data?: string; lastEventId?: string }) => void>();
  constructor(address: string) {
    this.address = address;
  }
  addEventListener(name: string, listener: (event: { data?: string; lastEventId?: string }) => void): void {
    this.#listeners.set(name, listener);
  }
  close(): void {
    this.isClosed = true;
  }
  send(name: string, lastEventId = '', data = '{}'): void {
    this.#listeners.get(name)?.({ data, lastEventId });
  }
}

let around: Surroundings;
let states: ConnectionState[];
let received: string[];
let receive: (name: string) => void;

beforeEach(() => {
  around = new Surroundings();
  states = [];
  received = [];
  receive = (name) => received.push(name);
});

function connect(lastId = ''): LiveConnection {
  const watch = (state: ConnectionState) => states.push(state);
  return new LiveConnection({ address: '/api/live', lastId, receive: (name) => receive(name), watch }, around);
}

test('LiveConnection is live with the first picture', () => {
  connect();
  expect(states).toEqual([{ kind: 'connecting' }]);

  around.stream.send('picture', '1');

  expect(states.at(-1)).toEqual({ kind: 'live' });
  expect(received).toEqual(['picture']);
});

test('LiveConnection tells a state once, however many events come', () => {
  connect();

  for (const id of ['1', '2', '3']) around.stream.send('picture', id);

  expect(states).toEqual([{ kind: 'connecting' }, { kind: 'live' }]);
});

test('LiveConnection says that the server catches up until the picture comes', () => {
  connect();

  around.stream.send('status');
  around.stream.send('heartbeat');
  expect(states.at(-1)).toEqual({ kind: 'catchingUp' });

  around.stream.send('picture', '1');
  expect(states.at(-1)).toEqual({ kind: 'live' });
});

test('LiveConnection goes on after the last position when the stream breaks', () => {
  connect();
  around.stream.send('picture', '1');
  around.stream.send('change', '2');
  around.stream.send('heartbeat');

  around.stream.send('error');
  expect(states.at(-1)).toEqual({ kind: 'reconnecting', since: 1_000, nextTryAt: 1_250 });
  around.pass(250);

  expect(around.opened.map(({ address }) => address)).toEqual(['/api/live', '/api/live?after=2']);
  expect(around.opened[0]?.isClosed).toBe(true);
});

test('LiveConnection is not live again before the picture, which a server that is behind keeps back', () => {
  connect();
  around.stream.send('picture', '1');
  around.stream.send('error');
  around.pass(250);

  around.stream.send('heartbeat');
  expect(states.at(-1)).toEqual({ kind: 'catchingUp' });

  around.stream.send('picture', '1');
  expect(states.at(-1)).toEqual({ kind: 'live' });
});

test('LiveConnection waits longer with each failure and keeps the time of the loss', () => {
  connect();
  around.stream.send('picture', '1');
  around.stream.send('error');
  around.pass(250);
  around.stream.send('error');

  expect(states.at(-1)).toEqual({ kind: 'reconnecting', since: 1_000, nextTryAt: 1_750 });
});

test('LiveConnection starts with the short wait again after it was live', () => {
  connect();
  around.stream.send('error');
  around.pass(250);
  around.stream.send('picture', '1');
  around.stream.send('error');

  expect(states.at(-1)).toEqual({ kind: 'reconnecting', since: 1_250, nextTryAt: 1_500 });
});

test('LiveConnection treats silence as a loss, heartbeats as life', () => {
  connect();
  around.stream.send('picture', '1');

  around.pass(silenceMsMax - 1);
  around.stream.send('heartbeat');
  around.pass(silenceMsMax - 1);
  expect(states.at(-1)).toEqual({ kind: 'live' });

  around.pass(1);
  expect(states.at(-1)?.kind).toBe('reconnecting');
  expect(around.opened[0]?.isClosed).toBe(true);
});

test('LiveConnection begins anew from the last good position when an event cannot be applied', () => {
  connect('7');
  receive = () => {
    throw new SyntaxError('cut off');
  };

  around.stream.send('change', '8');
  around.pass(250);

  expect(around.opened.map(({ address }) => address)).toEqual(['/api/live?after=7', '/api/live?after=7']);
});

test('LiveConnection ignores a stream that it has given up', () => {
  connect();
  around.stream.send('error');
  around.stream.send('picture', '1');

  expect(received).toEqual([]);
  expect(states.at(-1)?.kind).toBe('reconnecting');
});

test('LiveConnection tries at once when the network is back', () => {
  const connection = connect();
  around.stream.send('error');

  connection.check();
  around.pass(250);

  expect(around.opened).toHaveLength(2);
});

test('LiveConnection finds out after a sleep that the stream has died', () => {
  const connection = connect();
  around.stream.send('picture', '1');
  connection.check();
  expect(states.at(-1)).toEqual({ kind: 'live' });

  around.time += silenceMsMax + 1; // A sleeping computer runs no timers.
  connection.check();

  expect(states.at(-1)?.kind).toBe('reconnecting');
});

test('LiveConnection leaves nothing behind when it is closed', () => {
  const connection = connect();

  connection.close();
  around.pass(60_000);

  expect(around.opened).toHaveLength(1);
  expect(around.stream.isClosed).toBe(true);
  expect(around.timers).toEqual([]);
});
