import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A registry that answers as a test says; `answer` may be replaced while it runs. */
export interface ServedRegistry extends AsyncDisposable {
  readonly url: string;
  answer: Answer;
  readonly requests: string[];
}

export const status =
  (code: number, body: object | string = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

export const hang: Answer = () => {};

/** Passes everything on to a real registry. */
export const forwardTo =
  (registryUrl: string): Answer =>
  async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' };
    const answer = await fetch(registryUrl + request.url, { method: request.method ?? 'GET', headers, ...body });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  };

export async function serveRegistry(answer: Answer): Promise<ServedRegistry> {
  const server = createServer((request, response) => {
    registry.requests.push(`${request.method} ${request.url}`);
    registry.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registry: ServedRegistry = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer,
    requests: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return registry;
}

/** A real registry that has never heard of one schema, until it is mended. */
export async function forgetfulRegistry(registryUrl: string, schemaId: number) {
  const real = forwardTo(registryUrl);
  const unknown = status(404, { error_code: 40403, message: 'Schema not found' });
  const registry = await serveRegistry((request, response) => {
    const isAbout = request.url?.split('?')[0]?.endsWith(`/schemas/ids/${schemaId}`) ?? false;
    (isAbout ? unknown : real)(request, response);
  });
  const mend = () => {
    registry.answer = real;
  };
  return Object.assign(registry, { mend });
}
