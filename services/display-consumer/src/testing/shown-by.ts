import type { Wish } from '../live/subjects.ts';
import { contentOf } from './watcher.ts';

const pathOf = (wish: Wish) => {
  if (wish.kind === 'game') return `/api/games/${encodeURIComponent(wish.gameId)}`;
  return wish.kind === 'topic' ? `/api/topics/${wish.topic}` : '/api/games';
};

/** What a display answers to who asks for the same as a viewer sees, without what it says of itself. */
export async function shownBy(url: string, wish: Wish): Promise<unknown> {
  const { serverTime: _serverTime, ...view } = await (await fetch(`${url}${pathOf(wish)}`)).json();
  return contentOf(view);
}
