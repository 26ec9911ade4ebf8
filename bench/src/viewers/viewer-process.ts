// Many viewers of one display in a process of their own, so that they do not slow down who publishes. Its input is the
// address and how many; it prints `ready`, and when its input ends the delays that a sample of them has seen, as JSON.
import { connect, type Socket } from 'node:net';

/** As many at a time as the display takes in while it serves those that are there. */
const connectingCountMax = 100;
/** Taking every event apart is work that a hundred thousand phones would share; a sample has the same delays. */
const sampledCount = 100;

const [url = '', count = '0'] = process.argv.slice(2);
const { hostname, port, host } = new URL(url);
const viewerCount = Number(count);
const sampleEvery = Math.max(1, Math.floor(viewerCount / sampledCount));
const delaysMs: number[] = [];
let isMeasuring = false;

function open(place: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.write(`GET /api/live HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
    socket.once('error', reject);
    socket.once('data', () => resolve(socket));
    if (place % sampleEvery === 0) socket.on('data', (chunk: Buffer) => void note(chunk));
    else socket.resume();
  });
}

/** The time at which the fact was made is in what is shown of it. */
function note(chunk: Buffer): void {
  if (!isMeasuring) return;
  const shownAt = Date.now();
  for (const [, made] of chunk.toString('latin1').matchAll(/"score":\{[^{}]*"observedAt":(\d+)/g))
    delaysMs.push(shownAt - Number(made));
}

const sockets: Socket[] = [];
for (let from = 0; from < viewerCount; from += connectingCountMax) {
  const places = Array.from({ length: Math.min(connectingCountMax, viewerCount - from) }, (_, index) => from + index);
  sockets.push(...(await Promise.all(places.map(open))));
}
process.stdout.write('ready\n');
process.stdin.once('data', () => {
  isMeasuring = true;
});
process.stdin.once('end', () => {
  const lost = sockets.filter(({ destroyed }) => destroyed).length;
  process.stdout.write(`${JSON.stringify({ delaysMs: delaysMs.sort((a, b) => a - b), lost })}\n`, () =>
    process.exit(0),
  );
});
