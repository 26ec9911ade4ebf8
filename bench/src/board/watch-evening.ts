import { get } from 'node:http';

/** Which revisions of a game have just been shown. */
export interface ShownGame {
  readonly gameId: string;
  readonly score: number;
  readonly boxScore: number;
}

/** Reads the stream of the evening as a page does; resolves with how to leave when the first picture is there. */
export function watchEvening(url: string, shown: (games: readonly ShownGame[]) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = get(`${url}/api/live`, { agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        const events = (text + chunk).split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          if (event.includes('event: picture')) resolve(() => request.destroy());
          else if (event.includes('event: change')) shown(gamesOf(event));
        }
      });
      response.on('error', () => {}); // Leaving is one.
    });
    request.on('error', reject);
  });
}

interface ChangeEvent {
  readonly change: { readonly games?: readonly SummaryOrigins[] };
}

interface SummaryOrigins {
  readonly gameId: string;
  readonly origins: Readonly<Record<'score' | 'boxScore', { readonly revision: number } | null>>;
}

function gamesOf(event: string): ShownGame[] {
  const data = /^data: ?(.*)$/m.exec(event)?.[1] ?? '{"change":{}}';
  const { change } = JSON.parse(data) as ChangeEvent;
  return (change.games ?? []).map(({ gameId, origins: { score, boxScore } }) => ({
    gameId,
    score: score?.revision ?? 0,
    boxScore: boxScore?.revision ?? 0,
  }));
}
