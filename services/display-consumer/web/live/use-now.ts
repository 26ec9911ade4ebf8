import { computed, onScopeDispose, readonly, ref } from 'vue';
import { serverOffsetMs } from './server-offset.ts';

/** Ages and clocks are read in seconds: a shorter tick would only cost. */
const tickMs = 1_000;

const viewerNow = ref(Date.now());
const offsetMs = ref<number | null>(null);
const serverNow = computed(() => viewerNow.value + (offsetMs.value ?? 0));
let userCount = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  viewerNow.value = Date.now();
};

/** Sets the page's idea of the server's clock by an answer of the server (epoch ms). */
export function noteServerTime(serverTime: number): void {
  offsetMs.value = serverOffsetMs(offsetMs.value, serverTime, Date.now());
}

/** The viewer's clock, epoch ms, moving each second. One timer serves all of the page and ends with its last user. */
export function useViewerNow() {
  userCount += 1;
  timer ??= setInterval(tick, tickMs);
  tick();
  onScopeDispose(() => {
    userCount -= 1;
    if (userCount > 0) return;
    clearInterval(timer);
    timer = undefined;
  });
  return readonly(viewerNow);
}

/** The server's clock, epoch ms: what ages and game clocks are counted by, whatever the viewer's computer believes. */
export function useServerNow() {
  useViewerNow();
  return serverNow;
}
