import type { GameView } from '../game/view.ts';
import { runningClockMs } from '../game/view.ts';
import { boxScoreDocument } from '../nba/box-score.ts';
import { playByPlayDocument } from '../nba/play-by-play.ts';
import { recordedDocument } from '../nba/recorded-document.ts';
import { scoreboardDocument, scoreboardGame } from '../nba/scoreboard.ts';
import type { FeedSource } from '../nba/source.ts';
import type { Moment, Show, ShownGame } from '../show/show.ts';
import { createFeedFile, type FeedFile } from './feed-file.ts';

export const scoreboardPath = '/scoreboard/todaysScoreboard_00.json';
const gamePath = /^\/(boxscore|playbyplay)\/\1_(\d{10})\.json$/;

/** Bodies that are kept: both files of a full evening and the scoreboard. Play-by-play has up to 0.4 MB. */
const cachedFilesMax = 31;

/** The files of the feed at the present moment; null for what does not exist (yet). */
export interface FeedFiles {
  /** `agoMs` (virtual): the file as it was that long ago. */
  read(path: string, agoMs?: number): FeedFile | null;
}

/** Id of the game that a path is about; null for the scoreboard and for other paths. */
export const gameIdOf = (path: string): string | null => gamePath.exec(path)?.[2] ?? null;

export function createFeedFiles(show: Show): FeedFiles {
  const { source } = show.programme;
  const cache = createCache();
  /** A correction is a release of its own: after a step back in time it could pass for the one that came next. */
  const cached: Cached = (path, version, make) => cache(path, `${show.corrections().length} ${version}`, make);
  return {
    read: (path, agoMs = 0) => {
      const now = show.now();
      const moment = { ...now, virtualMs: now.virtualMs - agoMs };
      if (path === scoreboardPath) return readScoreboard(source, moment, cached);
      const [, kind, gameId = ''] = gamePath.exec(path) ?? [];
      const shown = kind ? show.find(gameId) : undefined;
      if (!shown) return null;
      return kind === 'boxscore'
        ? readBoxScore(source, shown, moment, cached)
        : readPlayByPlay(source, shown, moment, cached);
    },
  };
}

type Cached = (path: string, version: string, make: () => FeedFile) => FeedFile;

function createCache(): Cached {
  const files = new Map<string, { version: string; file: FeedFile }>();
  return (path, version, make) => {
    const known = files.get(path);
    if (known?.version === version) return known.file;
    const file = make();
    files.delete(path); // Set again at the end: the first of the map is the one that changed longest ago.
    files.set(path, { version, file });
    for (const oldest of files.keys()) if (files.size > cachedFilesMax) files.delete(oldest);
    return file;
  };
}

function readScoreboard(source: FeedSource, { day, gameDate, games, virtualMs }: Moment, cached: Cached): FeedFile {
  const views = games.map(({ view }) => view(virtualMs));
  const version = [day, ...views.map((view) => `${versionOf(view)}/${runningClockMs(view, virtualMs)}`)].join(' ');
  return cached(scoreboardPath, version, () => {
    const rows = views.map((view) => scoreboardGame(view, virtualMs));
    return createFeedFile(scoreboardDocument(source, gameDate, rows, virtualMs));
  });
}

function readBoxScore(
  source: FeedSource,
  { game, view }: ShownGame,
  { virtualMs }: Moment,
  cached: Cached,
): FeedFile | null {
  if (virtualMs < game.boxScoreOpensMs) return null;
  const seen = view(virtualMs);
  return cached(`boxscore ${game.sheet.sourceGameId}`, versionOf(seen), () => {
    const recorded = seen.game.finalBoxScore(seen.count);
    return createFeedFile(recorded ? recordedDocument(source, recorded) : boxScoreDocument(source, seen, virtualMs));
  });
}

function readPlayByPlay(
  source: FeedSource,
  { game, view }: ShownGame,
  { virtualMs }: Moment,
  cached: Cached,
): FeedFile | null {
  const seen = view(virtualMs);
  if (seen.count === 0) return null;
  const path = `playbyplay ${game.sheet.sourceGameId}`;
  return cached(path, versionOf(seen), () => createFeedFile(playByPlayDocument(source, seen, virtualMs)));
}

/** Changes when a row comes out. */
const versionOf = (view: GameView) => String(view.count);
