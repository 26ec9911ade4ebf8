import { createHash } from 'node:crypto';

/** A file of the feed as it is served. Made once per change and handed to every poller. */
export interface FeedFile {
  readonly body: string;
  /** Strong validator over the body without `meta.time`: equal content keeps it. */
  readonly etag: string;
}

/** The envelope and, beside it, `scoreboard` or `game`. */
export type FeedDocument = { readonly meta: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;

export function createFeedFile({ meta, ...content }: FeedDocument): FeedFile {
  const contentText = JSON.stringify(content).slice(1);
  const { time: _time, ...identity } = meta;
  const hash = createHash('sha1').update(JSON.stringify(identity)).update(contentText).digest('base64url');
  return { body: `{"meta":${JSON.stringify(meta)},${contentText}`, etag: `"${hash}"` };
}
