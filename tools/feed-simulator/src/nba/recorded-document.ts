import type { RecordedBoxScore } from '../game/game.ts';
import { type FeedSource, feedNote } from './source.ts';

/** A recorded file as it was, but for the note that says what this feed is. */
export const recordedDocument = (source: FeedSource, { meta, game }: RecordedBoxScore) => ({
  meta: { ...meta, ...feedNote(source) },
  game,
});
