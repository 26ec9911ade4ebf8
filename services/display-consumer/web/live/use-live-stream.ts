import { onScopeDispose, type ShallowRef, shallowReadonly, shallowRef, watch } from 'vue';
import type { BoardStatus } from '../../src/api.ts';
import type { ConnectionState } from './connection-state.ts';
import { LiveConnection, type Surroundings } from './live-connection.ts';
import type { AnyChange, AnyView, LiveEventName, LiveMessage } from './live-message.ts';
import { noteServerTime } from './use-now.ts';
import type { createViewMemory } from './view-memory.ts';

const browser: Surroundings = {
  open: (address) => new EventSource(address),
  now: Date.now,
  random: Math.random,
  later(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

/** What a page reads from its stream. */
export interface LiveStream<View> {
  /** The newest known view; it stays when the stream is lost. Null until the first picture. */
  readonly view: Readonly<ShallowRef<View | null>>;
  /** What the display says about its own reading; null until it has said anything. */
  readonly status: Readonly<ShallowRef<BoardStatus | null>>;
  readonly connection: Readonly<ShallowRef<ConnectionState>>;
}

/** What is kept when a page is left, for one kind of view. */
export type ViewMemory<View> = ReturnType<typeof createViewMemory<View>>;

/**
 * Reads `/api/live` at `address()` for as long as the page lives; another address closes one stream and opens another.
 *
 * @param apply the pure step from one view to the next
 */
export function useLiveStream<View extends AnyView, Change extends AnyChange>(
  address: () => string,
  apply: (view: View, change: Change) => View,
  memory: ViewMemory<View>,
): LiveStream<View> {
  const view = shallowRef<View | null>(null);
  const status = shallowRef<BoardStatus | null>(null);
  const connection = shallowRef<ConnectionState>({ kind: 'connecting' });
  let live: LiveConnection | undefined;
  let lastId = '';

  function receive(name: LiveEventName, data: string, id: string): void {
    const message = { name, data: JSON.parse(data), id } as LiveMessage<View, Change>;
    noteServerTime(message.data.serverTime);
    if (message.name === 'status') status.value = message.data.status;
    if (message.name === 'picture') show(message.data.view, id);
    if (message.name === 'change') {
      if (!view.value) throw new Error('Cannot apply a change: no picture came before it');
      show(apply(view.value, message.data.change), id);
    }
  }

  function show(next: View, id: string): void {
    view.value = next;
    status.value = next.status;
    lastId = id || lastId;
  }

  function open(from: string): void {
    const known = memory.recall(from);
    view.value = known?.view ?? null;
    status.value = known?.view.status ?? null;
    lastId = known?.lastId ?? '';
    live = new LiveConnection(
      {
        address: from,
        lastId,
        receive,
        watch: (state) => {
          connection.value = state;
        },
      },
      browser,
    );
  }

  function leave(from: string): void {
    live?.close();
    if (view.value && lastId) memory.remember(from, { view: view.value, lastId });
  }

  const check = () => document.visibilityState === 'visible' && live?.check();
  window.addEventListener('online', check);
  document.addEventListener('visibilitychange', check);

  let current = address();
  open(current);
  watch(address, (next) => {
    leave(current);
    current = next;
    open(next);
  });
  onScopeDispose(() => {
    window.removeEventListener('online', check);
    document.removeEventListener('visibilitychange', check);
    leave(current);
  });
  return { view: shallowReadonly(view), status: shallowReadonly(status), connection: shallowReadonly(connection) };
}
