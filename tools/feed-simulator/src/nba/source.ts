/** What this feed is. A reader takes its word for it: the real feed says nothing, ours always does. */
export type FeedSource = 'simulated' | 'replay';

export const feedNote = (source: FeedSource) => ({ courtsideSource: source });
