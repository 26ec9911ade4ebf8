// Printed by tools/avro-to-ts from the .avsc beside src/. Edit that, then run `npx nx run-many -t codegen`.

/** The whole box score of one game: a line for every player of both teams */
export interface PlayerStats {
  /** Source and the id of the game there: nba-cdn:0022000001, simulated:…, replay:… */
  readonly gameId: string;
  /** Rises by one with every change of the box score; equal content keeps its revision */
  readonly revision: number;
  /** When the source was last asked with success, epoch ms */
  readonly observedAt: number;
  /** The feed that was read: nba-cdn, simulated or replay */
  readonly source: string;
  /** Whether the source calls the game final */
  readonly isFinal: boolean;
  /** Whether this revision takes something back: a falling total, or a change after the end */
  readonly isCorrection: boolean;
  /** Home players first, in the order of the source */
  readonly players: ReadonlyArray<PlayerLine>;
}

export interface PlayerLine {
  /** Id of the player at the source */
  readonly playerId: string;
  /** The team of the player */
  readonly side: Side;
  /** Name as the source prints it */
  readonly name: string;
  /** Text, because 0 and 00 are two numbers */
  readonly jerseyNumber: null | string;
  /** Position in the starting five; null for the bench */
  readonly position: null | string;
  /** Whether the player was in the starting five */
  readonly isStarter: boolean;
  /** Whether the player is on court now; null where the source does not have it */
  readonly isOnCourt: null | boolean;
  /** Whether the player has taken part */
  readonly participation: Participation;
  /** Why the player has not taken part, in the words of the source */
  readonly reason: null | string;
  /** Time on court; null where the source does not have it */
  readonly secondsPlayed: null | number;
  /** Points; null where the source does not have it */
  readonly points: null | number;
  /** Field goals made, three-pointers included; null where the source does not have it */
  readonly fieldGoalsMade: null | number;
  /** Field goals attempted, three-pointers included; null where the source does not have it */
  readonly fieldGoalsAttempted: null | number;
  /** Three-pointers made; null where the source does not have it */
  readonly threePointersMade: null | number;
  /** Three-pointers attempted; null where the source does not have it */
  readonly threePointersAttempted: null | number;
  /** Free throws made; null where the source does not have it */
  readonly freeThrowsMade: null | number;
  /** Free throws attempted; null where the source does not have it */
  readonly freeThrowsAttempted: null | number;
  /** Rebounds of own misses; null where the source does not have it */
  readonly offensiveRebounds: null | number;
  /** Rebounds of the opponent’s misses; null where the source does not have it */
  readonly defensiveRebounds: null | number;
  /** All rebounds of the player; null where the source does not have it */
  readonly totalRebounds: null | number;
  /** Passes that led to a basket; null where the source does not have it */
  readonly assists: null | number;
  /** Balls taken; null where the source does not have it */
  readonly steals: null | number;
  /** Shots blocked; null where the source does not have it */
  readonly blocks: null | number;
  /** Balls lost; null where the source does not have it */
  readonly turnovers: null | number;
  /** Personal fouls; null where the source does not have it */
  readonly personalFouls: null | number;
  /** Technical fouls; null where the source does not have it */
  readonly technicalFouls: null | number;
  /** Points of the own team less those of the other while on court; null where the source does not have it */
  readonly plusMinus: null | number;
}

export type Side = 'home' | 'away';

export type Participation = 'played' | 'didNotPlay' | 'inactive';

export const schema = {
  type: 'record',
  name: 'PlayerStats',
  namespace: 'courtside.playerstats',
  doc: 'The whole box score of one game: a line for every player of both teams',
  courtside: {
    title: 'Player stats',
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
      doc: 'Rises by one with every change of the box score; equal content keeps its revision',
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
      name: 'isFinal',
      type: 'boolean',
      doc: 'Whether the source calls the game final',
      courtside: {
        label: 'Final',
      },
    },
    {
      name: 'isCorrection',
      type: 'boolean',
      doc: 'Whether this revision takes something back: a falling total, or a change after the end',
      courtside: {
        label: 'Correction',
      },
    },
    {
      name: 'players',
      type: {
        type: 'array',
        items: {
          type: 'record',
          name: 'PlayerLine',
          fields: [
            {
              name: 'playerId',
              type: 'string',
              doc: 'Id of the player at the source',
            },
            {
              name: 'side',
              type: {
                type: 'enum',
                name: 'Side',
                symbols: ['home', 'away'],
                default: 'home',
              },
              doc: 'The team of the player',
              courtside: {
                label: 'Side',
              },
            },
            {
              name: 'name',
              type: 'string',
              doc: 'Name as the source prints it',
              courtside: {
                label: 'Player',
              },
            },
            {
              name: 'jerseyNumber',
              type: ['null', 'string'],
              default: null,
              doc: 'Text, because 0 and 00 are two numbers',
              courtside: {
                label: '#',
              },
            },
            {
              name: 'position',
              type: ['null', 'string'],
              default: null,
              doc: 'Position in the starting five; null for the bench',
              courtside: {
                label: 'Pos',
              },
            },
            {
              name: 'isStarter',
              type: 'boolean',
              doc: 'Whether the player was in the starting five',
              courtside: {
                label: 'Starter',
              },
            },
            {
              name: 'isOnCourt',
              type: ['null', 'boolean'],
              default: null,
              doc: 'Whether the player is on court now; null where the source does not have it',
              courtside: {
                label: 'On court',
              },
            },
            {
              name: 'participation',
              type: {
                type: 'enum',
                name: 'Participation',
                symbols: ['played', 'didNotPlay', 'inactive'],
                default: 'played',
              },
              doc: 'Whether the player has taken part',
              courtside: {
                label: 'Participation',
              },
            },
            {
              name: 'reason',
              type: ['null', 'string'],
              default: null,
              doc: 'Why the player has not taken part, in the words of the source',
              courtside: {
                label: 'Reason',
              },
            },
            {
              name: 'secondsPlayed',
              type: ['null', 'int'],
              default: null,
              doc: 'Time on court; null where the source does not have it',
              courtside: {
                label: 'Seconds',
              },
            },
            {
              name: 'points',
              type: ['null', 'int'],
              default: null,
              doc: 'Points; null where the source does not have it',
              courtside: {
                label: 'PTS',
              },
            },
            {
              name: 'fieldGoalsMade',
              type: ['null', 'int'],
              default: null,
              doc: 'Field goals made, three-pointers included; null where the source does not have it',
              courtside: {
                label: 'FGM',
              },
            },
            {
              name: 'fieldGoalsAttempted',
              type: ['null', 'int'],
              default: null,
              doc: 'Field goals attempted, three-pointers included; null where the source does not have it',
              courtside: {
                label: 'FGA',
              },
            },
            {
              name: 'threePointersMade',
              type: ['null', 'int'],
              default: null,
              doc: 'Three-pointers made; null where the source does not have it',
              courtside: {
                label: '3PM',
              },
            },
            {
              name: 'threePointersAttempted',
              type: ['null', 'int'],
              default: null,
              doc: 'Three-pointers attempted; null where the source does not have it',
              courtside: {
                label: '3PA',
              },
            },
            {
              name: 'freeThrowsMade',
              type: ['null', 'int'],
              default: null,
              doc: 'Free throws made; null where the source does not have it',
              courtside: {
                label: 'FTM',
              },
            },
            {
              name: 'freeThrowsAttempted',
              type: ['null', 'int'],
              default: null,
              doc: 'Free throws attempted; null where the source does not have it',
              courtside: {
                label: 'FTA',
              },
            },
            {
              name: 'offensiveRebounds',
              type: ['null', 'int'],
              default: null,
              doc: 'Rebounds of own misses; null where the source does not have it',
              courtside: {
                label: 'OREB',
              },
            },
            {
              name: 'defensiveRebounds',
              type: ['null', 'int'],
              default: null,
              doc: 'Rebounds of the opponent’s misses; null where the source does not have it',
              courtside: {
                label: 'DREB',
              },
            },
            {
              name: 'totalRebounds',
              type: ['null', 'int'],
              default: null,
              doc: 'All rebounds of the player; null where the source does not have it',
              courtside: {
                label: 'REB',
              },
            },
            {
              name: 'assists',
              type: ['null', 'int'],
              default: null,
              doc: 'Passes that led to a basket; null where the source does not have it',
              courtside: {
                label: 'AST',
              },
            },
            {
              name: 'steals',
              type: ['null', 'int'],
              default: null,
              doc: 'Balls taken; null where the source does not have it',
              courtside: {
                label: 'STL',
              },
            },
            {
              name: 'blocks',
              type: ['null', 'int'],
              default: null,
              doc: 'Shots blocked; null where the source does not have it',
              courtside: {
                label: 'BLK',
              },
            },
            {
              name: 'turnovers',
              type: ['null', 'int'],
              default: null,
              doc: 'Balls lost; null where the source does not have it',
              courtside: {
                label: 'TO',
              },
            },
            {
              name: 'personalFouls',
              type: ['null', 'int'],
              default: null,
              doc: 'Personal fouls; null where the source does not have it',
              courtside: {
                label: 'PF',
              },
            },
            {
              name: 'technicalFouls',
              type: ['null', 'int'],
              default: null,
              doc: 'Technical fouls; null where the source does not have it',
              courtside: {
                label: 'TF',
              },
            },
            {
              name: 'plusMinus',
              type: ['null', 'int'],
              default: null,
              doc: 'Points of the own team less those of the other while on court; null where the source does not have it',
              courtside: {
                label: '+/-',
              },
            },
          ],
        },
      },
      doc: 'Home players first, in the order of the source',
      courtside: {
        label: 'Players',
      },
    },
  ],
} as const;
