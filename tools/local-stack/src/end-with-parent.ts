/** Soon enough that nobody starts a second one meanwhile, and seldom enough to cost nothing. */
const lookIntervalMs = 500;

/**
 * Ends this process, in its usual order, when the one that started it has died without passing on a signal: a child
 * whose parent dies is given another one.
 */
export function endWithParent(): void {
  const parentPid = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parentPid) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, lookIntervalMs);
  look.unref();
}
