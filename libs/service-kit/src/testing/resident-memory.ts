import { converse } from './converse.ts';

/** What a service says of its memory at `/metrics`, in MB. */
export const residentMemoryMb = async (port: number, from: string): Promise<number> =>
  (await metricOf(port, from, /^process_resident_memory_bytes\S* (\d+)/m)) / 1_000_000;

/** How many sockets a service says that it has, that of the question with them. */
export const socketCount = (port: number, from: string): Promise<number> =>
  metricOf(port, from, /^nodejs_active_handles\{type="Socket"\S* (\d+)/m);

async function metricOf(port: number, from: string, pattern: RegExp): Promise<number> {
  const bytes = 'GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const { text } = await converse({ port, bytes, from, limitMs: 10_000 });
  return Number(pattern.exec(text)?.[1] ?? Number.NaN);
}
