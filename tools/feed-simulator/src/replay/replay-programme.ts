import { hash32 } from '../chance.ts';
import { releasedCount, visibleRows } from '../game/game.ts';
import type { GameSheet } from '../game/sheet.ts';
import { correctActions } from '../show/correction.ts';
import type { Programme, ProgrammeGame } from '../show/programme.ts';
import { readRecordings } from './read-recordings.ts';
import { recordedSheet } from './recorded-sheet.ts';
import { truthOfActions, truthOfBoxScore } from './recorded-truth.ts';
import type { Recording } from './recording.ts';
import { type ReplayMode, releaseActions } from './release-actions.ts';
import { daysBetween, gameIdOnDay, shiftAction, shiftBoxScore, shiftDate } from './shift.ts';

/** The evening begins this long before the first recorded action: time to look at the line-ups. */
const leadInMs = 20_000;
const lineUpsBeforeMs = 15 * 60_000;

/**
 * Recorded games as one evening, on the date of the earliest; games of other dates are moved to it by whole days.
 * Every further day shows them again, one day later and under ids of their own.
 */
export function replayProgramme(folder: string, mode: ReplayMode): Programme {
  const recordings = readRecordings(folder);
  const sheets = recordings.map(recordedSheet);
  const [firstDate = ''] = sheets.map(({ gameDate }) => gameDate).sort();
  return {
    source: 'replay',
    identity: `recording:${hash32(recordings.map(({ digest }) => digest).join())
      .toString(16)
      .padStart(8, '0')}`,
    evening: (day) => {
      const gameDate = shiftDate(firstDate, day);
      const games = recordings.map((recording, index) =>
        recordedGame(recording, sheets[index] as GameSheet, gameDate, day, mode),
      );
      const firstMs = Math.min(...games.map((game) => game.releases()[0]?.releaseMs ?? game.sheet.tipOffMs));
      return { gameDate, startMs: firstMs - leadInMs, games };
    },
  };
}

function recordedGame(
  recording: Recording,
  recorded: GameSheet,
  gameDate: string,
  day: number,
  mode: ReplayMode,
): ProgrammeGame {
  const days = daysBetween(recorded.gameDate, gameDate);
  const sourceGameId = gameIdOnDay(recording.gameId, day);
  const sheet = { ...recorded, sourceGameId, gameDate, tipOffMs: recorded.tipOffMs + days * 86_400_000 };
  const releases = releaseActions(
    recording.playByPlay.game.actions.map((action) => shiftAction(action, days)),
    mode,
  );
  const endIndex = releases.findIndex(({ row }) => row.actionType === 'game');
  const boxScore = recording.boxScore && shiftBoxScore(recording.boxScore, days, sourceGameId);
  const actions = (count: number) => visibleRows(releases, count).map(({ row }) => row);
  return {
    sheet,
    boxScoreOpensMs: Math.min(sheet.tipOffMs, releases[0]?.releaseMs ?? sheet.tipOffMs) - lineUpsBeforeMs,
    releases: () => releases,
    actions,
    finalBoxScore: (count) => (endIndex >= 0 && count > endIndex ? boxScore : null),
    truth: (untilMs, corrections) => {
      const isWhole = untilMs >= (releases.at(-1)?.releaseMs ?? 0) && corrections.length === 0;
      if (isWhole && recording.boxScore)
        return { countedBy: 'recordedBoxScore', ...truthOfBoxScore(recording.boxScore) };
      const due = corrections.filter(({ atMs }) => atMs <= untilMs);
      const rows = due.reduce(
        (seen, correction) => correctActions(seen, correction, sheet.home.teamId),
        actions(releasedCount(releases, untilMs)) as ReturnType<ProgrammeGame['actions']>,
      );
      return { countedBy: 'recordedActions', ...truthOfActions(sheet, rows) };
    },
  };
}
