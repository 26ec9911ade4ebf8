import { z } from 'zod';

const clock = z.string().regex(/^PT\d+M\d+(\.\d+)?S$/, 'expected a clock such as PT05M32.00S');
const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'expected a date and time');

/** What a replay reads of an action; the other fields are passed on as they are. */
const action = z.looseObject({
  actionNumber: z.number(),
  orderNumber: z.number(),
  clock,
  timeActual: moment,
  period: z.int().min(1),
  actionType: z.string(),
  qualifiers: z.array(z.string()).default([]),
  personId: z.number(),
  possession: z.number(),
  scoreHome: z.string(),
  scoreAway: z.string(),
  teamId: z.number().optional(),
  teamTricode: z.string().optional(),
  subType: z.string().optional(),
  descriptor: z.string().optional(),
  shotResult: z.string().optional(),
  assistPersonId: z.number().optional(),
  blockPersonId: z.number().optional(),
  foulDrawnPersonId: z.number().optional(),
  playerName: z.string().optional(),
  playerNameI: z.string().optional(),
});

export const playByPlayFile = z.looseObject({
  game: z.looseObject({ gameId: z.string().regex(/^\d{10}$/), actions: z.array(action).min(1) }),
});

const person = {
  personId: z.number(),
  name: z.string(),
  nameI: z.string(),
  firstName: z.string(),
  familyName: z.string(),
  jerseyNum: z.string(),
};

const player = z.looseObject({
  ...person,
  status: z.string(),
  starter: z.string(),
  position: z.string().optional(),
  notPlayingReason: z.string().optional(),
  notPlayingDescription: z.string().optional(),
  statistics: z.record(z.string(), z.union([z.number(), z.string()])),
});

const team = z.looseObject({
  teamId: z.number(),
  teamName: z.string(),
  teamCity: z.string(),
  teamTricode: z.string(),
  score: z.number(),
  periods: z.array(z.looseObject({ period: z.number(), score: z.number() })),
  players: z.array(player),
});

export const boxScoreFile = z.looseObject({
  meta: z.looseObject({}),
  game: z.looseObject({
    gameId: z.string(),
    gameTimeUTC: moment,
    gameCode: z.string().regex(/^\d{8}\/[A-Z]{6}$/, 'expected a code such as 20201222/GSWBKN'),
    attendance: z.number().default(0),
    arena: z.looseObject({
      arenaId: z.number(),
      arenaName: z.string(),
      arenaCity: z.string(),
      arenaState: z.string(),
      arenaCountry: z.string(),
      arenaTimezone: z.string(),
    }),
    officials: z.array(z.looseObject({ ...person, assignment: z.string() })).default([]),
    homeTeam: team,
    awayTeam: team,
  }),
});

export type RecordedPlayByPlay = z.infer<typeof playByPlayFile>;
export type RecordedBox = z.infer<typeof boxScoreFile>;
export type RecordedTeam = z.infer<typeof team>;

/** One game as it was recorded. */
export interface Recording {
  readonly gameId: string;
  readonly playByPlay: RecordedPlayByPlay;
  readonly boxScore: RecordedBox | null;
  /** Hash of the files' bytes. */
  readonly digest: string;
}
