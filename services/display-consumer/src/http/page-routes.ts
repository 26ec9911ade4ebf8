import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerError } from './answer-error.ts';
import { allowFraming } from './security-headers.ts';

/** Paths that the page has something to show for. */
const pagePaths = ['/', '/games/:id', '/wall', '/topics', '/topics/:topic'];
/** The only page that may stand in a frame of somebody else's page. */
const framedPath = '/embed/:id';

/**
 * Where the built page lies: beside the bundle in an image (`main.cjs`, `web/`), in `dist/web` of the project otherwise.
 * Undefined when it was not built.
 */
export function findPage(mainFile: string): string | undefined {
  const folder = dirname(resolve(mainFile));
  return [join(folder, 'web'), join(folder, '../dist/web')].find((root) => existsSync(join(root, 'index.html')));
}

/** The page and its files. What is neither is not found: a person is told so by the page, a program by JSON. */
export function pageRoutes(app: FastifyInstance, root: string | undefined): void {
  if (root === undefined) {
    const advice = 'The page is not built; run: npx nx build-web display-consumer';
    for (const path of [...pagePaths, framedPath])
      app.get(path, (_request, reply) => answerError(reply, 'PAGE_NOT_BUILT', advice));
    app.setNotFoundHandler((_request, reply) => answerError(reply, 'NOT_FOUND', nothingHere));
    return;
  }
  app.register(fastifyStatic, { root, index: false, dotfiles: 'ignore', cacheControl: false, setHeaders });
  for (const path of pagePaths) app.get(path, (_request, reply) => reply.sendFile('index.html'));
  app.get(framedPath, (_request, reply) => allowFraming(reply).sendFile('index.html'));
  app.setNotFoundHandler((request, reply) =>
    isForPerson(request) ? reply.code(404).sendFile('index.html') : answerError(reply, 'NOT_FOUND', nothingHere),
  );
}

const nothingHere = 'Nothing here';

/** A browser says what it shows when it opens an address; what a page or a program loads does not ask for HTML. */
const isForPerson = ({ url, headers }: FastifyRequest) =>
  !url.startsWith('/api/') && (headers.accept?.includes('text/html') ?? false);

/** Vite puts a hash of the content into the names of assets; everything else is asked for again. */
function setHeaders(reply: FastifyReply, path: string): void {
  const isHashed = path.includes(`${sep}assets${sep}`);
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
