/** The address of a stream that goes on after `lastId`; without one it begins with a whole picture. */
export function liveAddress(address: string, lastId: string): string {
  if (lastId === '') return address;
  return `${address}${address.includes('?') ? '&' : '?'}after=${encodeURIComponent(lastId)}`;
}

/**
 * The stream of one evening; without a key the current one, whichever that is.
 *
 * What the server would refuse is not asked for: a mistyped address shows the current evening.
 */
export function eveningStreamAddress(source: string | undefined, gameDate: string | undefined): string {
  if (!source || !/^[\w-]{1,40}$/.test(source)) return '/api/live';
  const date = gameDate && /^\d{4}-\d\d-\d\d$/.test(gameDate) ? `&date=${gameDate}` : '';
  return `/api/live?source=${source}${date}`;
}

/** The stream of one game. */
export function gameStreamAddress(gameId: string): string {
  return `/api/live?game=${encodeURIComponent(gameId)}`;
}

/** The stream of one topic. */
export function topicStreamAddress(topic: string): string {
  return `/api/live?topic=${encodeURIComponent(topic)}`;
}
