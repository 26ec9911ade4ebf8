import type { DockerPlace } from '@courtside/local-stack/docker';
import { startImage } from './start-image.ts';

const name = 'feed-simulator';

export interface FeedImage {
  readonly url: string;
  /** For containers beside it. */
  readonly insideUrl: string;
  /** The games as the feed shows them. */
  games(): Promise<readonly FeedGame[]>;
  /** Moves the clock of the evening, which otherwise stands still. */
  seek(byMs: number): Promise<void>;
}

interface FeedGame {
  readonly sourceGameId: string;
  readonly home: number;
  readonly away: number;
}

/** Starts the feed from its image, in the middle of two games of three, and stops its clock. */
export async function startFeedImage(place: DockerPlace): Promise<FeedImage> {
  const words = ['--games', '3', '--speed', '1', '--data-dir', '/var/tmp'];
  const { url } = await startImage(place, name, { words, writable: '/var/tmp' });
  const order = async (what: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/control/clock`, { method: 'POST', headers, body: JSON.stringify(what) });
    if (!answer.ok) throw new Error(`Cannot order the feed: ${answer.status} ${await answer.text()}`);
  };
  await order({ action: 'pause' });
  return {
    url,
    insideUrl: `http://${name}:8080`,
    games: async () => ((await (await fetch(`${url}/control/state`)).json()) as { games: FeedGame[] }).games,
    seek: (byMs) => order({ action: 'seek', byMs }),
  };
}
