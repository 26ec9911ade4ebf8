import { setTimeout as wait } from 'node:timers/promises';
import { takeEvents } from './parse-events.ts';
import type { StreamEvent } from './shown-evening.ts';

/** A browser waits some seconds; a schedule of faults should not. */
const reconnectDelayMs = 200;
/** The display sends a heartbeat every 5 s: without one for 15 s nobody is there, whatever the socket says. */
const silenceMsMax = 15_000;

/** Somebody who looks at the evening, from now until the end, and never reloads. */
export interface EveningViewer extends AsyncDisposable {
  /** Takes the events that have come since the last time. */
  takeEvents(): readonly StreamEvent[];
  /** How often a stream was opened: once, and again after each loss. */
  readonly openedCount: number;
}

/** Opens the stream of the evening and comes back by the id of what it saw last, as EventSource does. */
export function watchEvening(displayUrl: string): EveningViewer {
  const closing = new AbortController();
  let events: StreamEvent[] = [];
  let openedCount = 0;
  let lastId: string | null = null;
  const receive = (event: StreamEvent) => {
    lastId = event.id ?? lastId;
    events.push(event);
  };
  const watch = async () => {
    while (!closing.signal.aborted) {
      const opened = () => {
        openedCount += 1;
      };
      await readStream(`${displayUrl}/api/live`, { lastId, closed: closing.signal, opened, receive }).catch(
        () => undefined,
      );
      await wait(reconnectDelayMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  return {
    takeEvents() {
      const taken = events;
      events = [];
      return taken;
    },
    get openedCount() {
      return openedCount;
    },
    async [Symbol.asyncDispose]() {
      closing.abort();
      await watching;
    },
  };
}

interface Reading {
  readonly lastId: string | null;
  readonly closed: AbortSignal;
  opened(): void;
  receive(event: StreamEvent): void;
}

/** Reads one stream to its end; rejects when it breaks, or is silent for too long. */
async function readStream(url: string, { lastId, closed, opened, receive }: Reading): Promise<void> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silenceMsMax);
  try {
    const headers = { accept: 'text/event-stream', ...(lastId === null ? {} : { 'last-event-id': lastId }) };
    const answer = await fetch(url, { headers, signal: AbortSignal.any([closed, silence.signal]) });
    if (!answer.ok || !answer.body) throw new Error(`The stream was answered with ${answer.status}`);
    opened();
    let text = '';
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMsMax);
      const { events, rest } = takeEvents(text + chunk);
      text = rest;
      for (const event of events) receive(event);
    }
  } finally {
    clearTimeout(timer);
  }
}
