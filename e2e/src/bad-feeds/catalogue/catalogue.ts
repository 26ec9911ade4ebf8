import { type BadCase, documents } from '../bad-case.ts';
import { anyDocument } from './any-document.ts';
import { boxScoreCases, gameFileCases, playByPlayCases } from './game-files.ts';
import { scoreboardCases } from './scoreboard.ts';

const game = { reach: 'game' } as const;
const ofBoxScore = { document: 'boxscore', ...game } as const;
const ofPlays = { document: 'playbyplay', ...game } as const;

/** Everything that a feed is known or feared to do, for each file that it matters for. */
export const catalogue: readonly BadCase[] = [
  ...anyDocument.flatMap((row) =>
    documents.map((document): BadCase => ({ reach: document === 'scoreboard' ? 'file' : 'game', ...row, document })),
  ),
  ...scoreboardCases.map((row): BadCase => ({ ...row, document: 'scoreboard' })),
  ...gameFileCases.flatMap((row): BadCase[] => [
    { ...row, ...ofBoxScore },
    { ...row, ...ofPlays },
  ]),
  ...boxScoreCases.map((row): BadCase => ({ ...row, ...ofBoxScore })),
  ...playByPlayCases.map((row): BadCase => ({ ...row, ...ofPlays })),
];
