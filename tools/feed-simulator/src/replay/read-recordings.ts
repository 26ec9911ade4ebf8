import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { reasonOf, SimulatorError } from '../errors.ts';
import { boxScoreFile, playByPlayFile, type Recording } from './recording.ts';

/** An evening of the league has at most fifteen games; more recordings than that are a wrong folder. */
const recordingsMax = 15;
const fileName = /^playbyplay_(\d{10})\.json$/;

/**
 * Every `playbyplay_<id>.json` of the folder and the folders below, with `boxscore_<id>.json` beside it where there is
 * one, in order of their ids.
 *
 * @throws {SimulatorError} `RECORDING_UNREADABLE`, with the file and what is wrong with it.
 */
export function readRecordings(folder: string): Recording[] {
  const paths = list(folder).filter((path) => fileName.test(path.split('/').at(-1) ?? ''));
  if (paths.length === 0) {
    throw unreadable(folder, 'there is no playbyplay_<id>.json in it or in the folders below');
  }
  if (paths.length > recordingsMax) {
    throw unreadable(folder, `it holds ${paths.length} games, the limit is ${recordingsMax}`);
  }
  return paths.map(readRecording).sort((one, other) => (one.gameId < other.gameId ? -1 : 1));
}

const unreadable = (path: string, reason: string, cause?: unknown) =>
  new SimulatorError('RECORDING_UNREADABLE', `Cannot replay "${path}": ${reason}`, cause);

function list(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.map((name) => join(folder, name));
  } catch (cause) {
    throw unreadable(folder, reasonOf(cause), cause);
  }
}

function readRecording(path: string): Recording {
  const playByPlay = readJson(path, playByPlayFile);
  const { gameId } = playByPlay.data.game;
  if (!path.endsWith(`playbyplay_${gameId}.json`)) throw unreadable(path, `it is about game ${gameId}`);
  const boxPath = join(dirname(path), `boxscore_${gameId}.json`);
  const boxScore = existsSync(boxPath) ? readJson(boxPath, boxScoreFile) : null;
  if (boxScore && boxScore.data.game.gameId !== gameId)
    throw unreadable(boxPath, `it is about game ${boxScore.data.game.gameId}`);
  const digest = createHash('sha1')
    .update(playByPlay.bytes)
    .update(boxScore?.bytes ?? '')
    .digest('hex');
  return { gameId, playByPlay: playByPlay.data, boxScore: boxScore?.data ?? null, digest };
}

function readJson<T>(path: string, schema: z.ZodType<T>): { readonly data: T; readonly bytes: Buffer } {
  const bytes = readFileSync(path);
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw unreadable(path, `it is no JSON (${reasonOf(cause)})`, cause);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw unreadable(path, z.prettifyError(parsed.error), parsed.error);
  return { data: parsed.data, bytes };
}
