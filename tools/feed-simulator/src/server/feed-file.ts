import { createHash } from 'node:crypto';

/** A file of the feed as it is served. Made once per change and handed to every poller. */
export interface FeedFile {
  readonly meta: Readonly<Record<string, unknown>>;
  /** Everything but the envelope: `scoreboard` or `game`. */
  readonly content: FeedContent;
  readonly body: string;
  /** Strong validator over the body without `meta.time`: equal content keeps it. */
  readonly etag: string;
}
export type FeedContent = Readonly<Record<string, unknown>>;

export function createFeedFile({
  meta,
  ...content
}: { readonly meta: Readonly<Record<string, unknown>> } & FeedContent): FeedFile {
  const contentText = JSON.stringify(content).slice(1);
  const { time: _time, ...identity } = meta;
  const hash = createHash('sha1').update(JSON.stringify(identity)).update(contentText).digest('base64url');
  return { meta, content, body: `{"meta":${JSON.stringify(meta)},${contentText}`, etag: `"${hash}"` };
}
