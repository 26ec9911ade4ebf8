import { converse } from './converse.ts';

/** What a service says of its memory at `/metrics`, in MB. */
export async function residentMemoryMb(port: number, from: string): Promise<number> {
  const bytes = 'GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
  const { text } = await converse({ port, bytes, from, limitMs: 10_000 });
  return Number(/^process_resident_memory_bytes\S* (\d+)/m.exec(text)?.[1] ?? Number.NaN) / 1_000_000;
}
