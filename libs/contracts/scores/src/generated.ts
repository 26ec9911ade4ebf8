// Printed by tools/avro-to-ts from the .avsc beside src/. Edit that, then run `npx nx run-many -t codegen`.

/** The state of one game: clock, period and points of both teams */
export interface Score {
  /** Source and the id of the game there: nba-cdn:0022000001, simulated:…, replay:… */
  readonly gameId: string;
  /** Rises by one with every change of the game; equal content keeps its revision */
  readonly revision: number;
  /** When the source was last asked with success, epoch ms */
  readonly observedAt: number;
  /** The feed that was read: nba-cdn, simulated or replay */
  readonly source: string;
  /** The league in the words of the source: nba, wnba, gLeague or other */
  readonly league: string;
  /** The league's date of the evening, YYYY-MM-DD; a game after midnight belongs to the evening before */
  readonly gameDate: string;
  /** Scheduled start, epoch ms; null while it is to be determined */
  readonly scheduledTipOff: null | number;
  /** Where the game stands as an event */
  readonly status: Status;
  /** Where the play stands */
  readonly phase: Phase;
  /** 0 before the game; above regulationPeriods it is overtime */
  readonly period: number;
  /** Periods of a game without overtime */
  readonly regulationPeriods: number;
  /** Length of a regulation period */
  readonly periodLengthSeconds: number;
  /** Length of an overtime */
  readonly overtimeLengthSeconds: number;
  /** Time left in the period; null before the game, after it and where the source has none */
  readonly clockRemainingMs: null | number;
  /** The home team */
  readonly home: Team;
  /** The visiting team */
  readonly away: Team;
  /** One row for each period that has begun */
  readonly periodScores: ReadonlyArray<PeriodScore>;
  /** Whether this revision takes something back: a falling score, or a change after the end */
  readonly isCorrection: boolean;
  /** When it happened according to the source, epoch ms; null where the source does not say */
  readonly eventTime: null | number;
}

export type Status = 'scheduled' | 'live' | 'final' | 'postponed' | 'cancelled' | 'suspended';

export type Phase = 'pregame' | 'inPlay' | 'endOfPeriod' | 'halftime' | 'final';

export interface Team {
  /** Id of the team at the source */
  readonly teamId: string;
  /** Three letters, such as BKN */
  readonly tricode: string;
  /** Name without the city, such as Nets */
  readonly name: string;
  /** City, such as Brooklyn */
  readonly city: null | string;
  /** Points so far */
  readonly score: number;
  /** Games won before this one */
  readonly wins: null | number;
  /** Games lost before this one */
  readonly losses: null | number;
}

export interface PeriodScore {
  /** 1 for the first */
  readonly period: number;
  /** Points of the home team in this period */
  readonly home: number;
  /** Points of the visiting team in this period */
  readonly away: number;
}

export const schema = {
  type: 'record',
  name: 'Score',
  namespace: 'courtside.scores',
  doc: 'The state of one game: clock, period and points of both teams',
  courtside: {
    title: 'Scores',
    entity: ['gameId'],
    revision: 'revision',
  },
  fields: [
    {
      name: 'gameId',
      type: 'string',
      doc: 'Source and the id of the game there: nba-cdn:0022000001, simulated:…, replay:…',
      courtside: {
        label: 'Game',
      },
    },
    {
      name: 'revision',
      type: 'long',
      doc: 'Rises by one with every change of the game; equal content keeps its revision',
      courtside: {
        label: 'Revision',
      },
    },
    {
      name: 'observedAt',
      type: {
        type: 'long',
        logicalType: 'timestamp-millis',
      },
      doc: 'When the source was last asked with success, epoch ms',
      courtside: {
        label: 'Observed',
      },
    },
    {
      name: 'source',
      type: 'string',
      doc: 'The feed that was read: nba-cdn, simulated or replay',
      courtside: {
        label: 'Source',
      },
    },
    {
      name: 'league',
      type: 'string',
      doc: 'The league in the words of the source: nba, wnba, gLeague or other',
      courtside: {
        label: 'League',
      },
    },
    {
      name: 'gameDate',
      type: 'string',
      doc: "The league's date of the evening, YYYY-MM-DD; a game after midnight belongs to the evening before",
      courtside: {
        label: 'Date',
      },
    },
    {
      name: 'scheduledTipOff',
      type: [
        'null',
        {
          type: 'long',
          logicalType: 'timestamp-millis',
        },
      ],
      default: null,
      doc: 'Scheduled start, epoch ms; null while it is to be determined',
      courtside: {
        label: 'Tip-off',
      },
    },
    {
      name: 'status',
      type: {
        type: 'enum',
        name: 'Status',
        symbols: ['scheduled', 'live', 'final', 'postponed', 'cancelled', 'suspended'],
        default: 'scheduled',
      },
      doc: 'Where the game stands as an event',
      courtside: {
        label: 'Status',
      },
    },
    {
      name: 'phase',
      type: {
        type: 'enum',
        name: 'Phase',
        symbols: ['pregame', 'inPlay', 'endOfPeriod', 'halftime', 'final'],
        default: 'inPlay',
      },
      doc: 'Where the play stands',
      courtside: {
        label: 'Phase',
      },
    },
    {
      name: 'period',
      type: 'int',
      doc: '0 before the game; above regulationPeriods it is overtime',
      courtside: {
        label: 'Period',
      },
    },
    {
      name: 'regulationPeriods',
      type: 'int',
      doc: 'Periods of a game without overtime',
    },
    {
      name: 'periodLengthSeconds',
      type: 'int',
      doc: 'Length of a regulation period',
      courtside: {
        label: 'Period length',
        unit: 's',
      },
    },
    {
      name: 'overtimeLengthSeconds',
      type: 'int',
      doc: 'Length of an overtime',
      courtside: {
        label: 'Overtime length',
        unit: 's',
      },
    },
    {
      name: 'clockRemainingMs',
      type: ['null', 'int'],
      default: null,
      doc: 'Time left in the period; null before the game, after it and where the source has none',
      courtside: {
        label: 'Clock',
        unit: 'ms',
      },
    },
    {
      name: 'home',
      type: {
        type: 'record',
        name: 'Team',
        fields: [
          {
            name: 'teamId',
            type: 'string',
            doc: 'Id of the team at the source',
          },
          {
            name: 'tricode',
            type: 'string',
            doc: 'Three letters, such as BKN',
            courtside: {
              label: 'Team',
            },
          },
          {
            name: 'name',
            type: 'string',
            doc: 'Name without the city, such as Nets',
          },
          {
            name: 'city',
            type: ['null', 'string'],
            default: null,
            doc: 'City, such as Brooklyn',
          },
          {
            name: 'score',
            type: 'int',
            doc: 'Points so far',
            courtside: {
              label: 'Points',
            },
          },
          {
            name: 'wins',
            type: ['null', 'int'],
            default: null,
            doc: 'Games won before this one',
            courtside: {
              label: 'Wins',
            },
          },
          {
            name: 'losses',
            type: ['null', 'int'],
            default: null,
            doc: 'Games lost before this one',
            courtside: {
              label: 'Losses',
            },
          },
        ],
      },
      doc: 'The home team',
      courtside: {
        label: 'Home',
      },
    },
    {
      name: 'away',
      type: 'Team',
      doc: 'The visiting team',
      courtside: {
        label: 'Away',
      },
    },
    {
      name: 'periodScores',
      type: {
        type: 'array',
        items: {
          type: 'record',
          name: 'PeriodScore',
          fields: [
            {
              name: 'period',
              type: 'int',
              doc: '1 for the first',
            },
            {
              name: 'home',
              type: 'int',
              doc: 'Points of the home team in this period',
            },
            {
              name: 'away',
              type: 'int',
              doc: 'Points of the visiting team in this period',
            },
          ],
        },
      },
      doc: 'One row for each period that has begun',
      courtside: {
        label: 'By period',
      },
    },
    {
      name: 'isCorrection',
      type: 'boolean',
      doc: 'Whether this revision takes something back: a falling score, or a change after the end',
      courtside: {
        label: 'Correction',
      },
    },
    {
      name: 'eventTime',
      type: [
        'null',
        {
          type: 'long',
          logicalType: 'timestamp-millis',
        },
      ],
      default: null,
      doc: 'When it happened according to the source, epoch ms; null where the source does not say',
      courtside: {
        label: 'Event',
      },
    },
  ],
} as const;
