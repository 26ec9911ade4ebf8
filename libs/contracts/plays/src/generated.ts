// Printed by tools/avro-to-ts from the .avsc beside src/. Edit that, then run `npx nx run-many -t codegen`.

/** All plays of one period of one game, in order of the game */
export interface Plays {
  /** Source and the id of the game there: nba-cdn:0022000001, simulated:…, replay:… */
  readonly gameId: string;
  /** Rises by one with every change of the plays of this period; equal content keeps its revision */
  readonly revision: number;
  /** When the source was last asked with success, epoch ms; renewed for the current period of a game that is not over, earlier periods keep that of their last change */
  readonly observedAt: number;
  /** 1 for the first; overtimes go on counting */
  readonly period: number;
  /** The feed that was read: nba-cdn, simulated or replay */
  readonly source: string;
  /** Id of the home team at the source */
  readonly homeTeamId: string;
  /** Id of the visiting team at the source */
  readonly awayTeamId: string;
  /** Whether the plays hold the end of the period */
  readonly isPeriodOver: boolean;
  /** Whether the plays hold the end of the game */
  readonly isFinal: boolean;
  /** Whether this revision takes something back: a play is gone, or is told otherwise */
  readonly isCorrection: boolean;
  /** Every play of the period, in order of the game; plays are added in the middle and told anew later */
  readonly plays: ReadonlyArray<Play>;
}

export interface Play {
  /** Names the play within its game; plays are numbered as they are written down, so a late one has a high number */
  readonly actionNumber: number;
  /** Place in the game: plays are listed by it, and a late one comes between two others */
  readonly order: number;
  /** Time left in the period; null where the source has none */
  readonly clockRemainingMs: null | number;
  /** When it happened according to the source, epoch ms; it steps back now and then */
  readonly occurredAt: null | number;
  /** When the source last wrote the play, epoch ms; most are written again within minutes, often with the same words */
  readonly editedAt: null | number;
  /** Whether an earlier revision told this play otherwise: another kind, team, player, result or points */
  readonly isCorrected: boolean;
  /** What happened */
  readonly kind: PlayKind;
  /** What it was more closely, in the words of the source: Jump Shot, offensive, 1 of 2 */
  readonly subKind: null | string;
  /** How it was done, in the words of the source: driving, pullup, bad pass */
  readonly descriptor: null | string;
  /** What else the source says of it: fastbreak, pointsinthepaint, 2ndchance, team */
  readonly qualifiers: ReadonlyArray<string>;
  /** The play in a line, as the source prints it */
  readonly text: null | string;
  /** The team of the play; null for what belongs to neither */
  readonly side: null | Side;
  /** Id of the player at the source; null for a play of the team or of nobody */
  readonly playerId: null | string;
  /** The player as the source prints the name here: K. Irving */
  readonly playerName: null | string;
  /** Whether the shot or free throw went in; null for what is neither */
  readonly isMade: null | boolean;
  /** Points of the shot or free throw, 0 when it missed; null for what is neither */
  readonly points: null | number;
  /** Points of the home team after the play */
  readonly homeScore: number;
  /** Points of the visiting team after the play */
  readonly awayScore: number;
  /** Where a shot from the field was taken; null for what is none, and where the source does not say */
  readonly shot: null | ShotPlace;
  /** Who else took part: the passer, the blocker, the stealer, the fouled */
  readonly others: ReadonlyArray<OtherPlayer>;
}

export type PlayKind =
  | 'twoPointer'
  | 'threePointer'
  | 'freeThrow'
  | 'rebound'
  | 'steal'
  | 'block'
  | 'turnover'
  | 'foul'
  | 'violation'
  | 'substitution'
  | 'timeout'
  | 'jumpBall'
  | 'stoppage'
  | 'ejection'
  | 'periodStart'
  | 'periodEnd'
  | 'gameEnd'
  | 'other';

export type Side = 'home' | 'away';

export interface ShotPlace {
  /** Along the court: percent of its length (94 ft in the NBA) from the left end line */
  readonly x: null | number;
  /** Across the court: percent of its width (50 ft) from one side line, the same one all game; the middle is 50 */
  readonly y: null | number;
  /** The basket of the shot, at the left end (x = 0) or the right end (x = 100); its centre is 5.25 ft from the end line. Teams change ends, and a shot from the own half is nearer to the other basket */
  readonly basket: null | Basket;
  /** Distance from the centre of the basket */
  readonly distanceFeet: null | number;
}

export type Basket = 'left' | 'right';

export interface OtherPlayer {
  /** What the player did: passed to the shooter of a made shot, blocked a missed one, took the ball at a turnover, was fouled */
  readonly role: Role;
  /** Id of the player at the source */
  readonly playerId: string;
  /** The player as the source prints the name here, shorter than elsewhere: Curry */
  readonly name: null | string;
}

export type Role = 'passer' | 'blocker' | 'stealer' | 'fouled' | 'other';

export const schema = {
  type: 'record',
  name: 'Plays',
  namespace: 'courtside.plays',
  doc: 'All plays of one period of one game, in order of the game',
  courtside: {
    title: 'Play-by-play',
    entity: ['gameId', 'period'],
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
      doc: 'Rises by one with every change of the plays of this period; equal content keeps its revision',
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
      doc: 'When the source was last asked with success, epoch ms; renewed for the current period of a game that is not over, earlier periods keep that of their last change',
      courtside: {
        label: 'Observed',
      },
    },
    {
      name: 'period',
      type: 'int',
      doc: '1 for the first; overtimes go on counting',
      courtside: {
        label: 'Period',
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
      name: 'homeTeamId',
      type: 'string',
      doc: 'Id of the home team at the source',
    },
    {
      name: 'awayTeamId',
      type: 'string',
      doc: 'Id of the visiting team at the source',
    },
    {
      name: 'isPeriodOver',
      type: 'boolean',
      doc: 'Whether the plays hold the end of the period',
      courtside: {
        label: 'Period over',
      },
    },
    {
      name: 'isFinal',
      type: 'boolean',
      doc: 'Whether the plays hold the end of the game',
      courtside: {
        label: 'Final',
      },
    },
    {
      name: 'isCorrection',
      type: 'boolean',
      doc: 'Whether this revision takes something back: a play is gone, or is told otherwise',
      courtside: {
        label: 'Correction',
      },
    },
    {
      name: 'plays',
      type: {
        type: 'array',
        items: {
          type: 'record',
          name: 'Play',
          fields: [
            {
              name: 'actionNumber',
              type: 'int',
              doc: 'Names the play within its game; plays are numbered as they are written down, so a late one has a high number',
              courtside: {
                label: 'Number',
              },
            },
            {
              name: 'order',
              type: 'int',
              doc: 'Place in the game: plays are listed by it, and a late one comes between two others',
            },
            {
              name: 'clockRemainingMs',
              type: ['null', 'int'],
              default: null,
              doc: 'Time left in the period; null where the source has none',
              courtside: {
                label: 'Clock',
                unit: 'ms',
              },
            },
            {
              name: 'occurredAt',
              type: [
                'null',
                {
                  type: 'long',
                  logicalType: 'timestamp-millis',
                },
              ],
              default: null,
              doc: 'When it happened according to the source, epoch ms; it steps back now and then',
              courtside: {
                label: 'Time',
              },
            },
            {
              name: 'editedAt',
              type: [
                'null',
                {
                  type: 'long',
                  logicalType: 'timestamp-millis',
                },
              ],
              default: null,
              doc: 'When the source last wrote the play, epoch ms; most are written again within minutes, often with the same words',
            },
            {
              name: 'isCorrected',
              type: 'boolean',
              doc: 'Whether an earlier revision told this play otherwise: another kind, team, player, result or points',
              courtside: {
                label: 'Corrected',
              },
            },
            {
              name: 'kind',
              type: {
                type: 'enum',
                name: 'PlayKind',
                symbols: [
                  'twoPointer',
                  'threePointer',
                  'freeThrow',
                  'rebound',
                  'steal',
                  'block',
                  'turnover',
                  'foul',
                  'violation',
                  'substitution',
                  'timeout',
                  'jumpBall',
                  'stoppage',
                  'ejection',
                  'periodStart',
                  'periodEnd',
                  'gameEnd',
                  'other',
                ],
                default: 'other',
              },
              doc: 'What happened',
              courtside: {
                label: 'Kind',
              },
            },
            {
              name: 'subKind',
              type: ['null', 'string'],
              default: null,
              doc: 'What it was more closely, in the words of the source: Jump Shot, offensive, 1 of 2',
              courtside: {
                label: 'More closely',
              },
            },
            {
              name: 'descriptor',
              type: ['null', 'string'],
              default: null,
              doc: 'How it was done, in the words of the source: driving, pullup, bad pass',
            },
            {
              name: 'qualifiers',
              type: {
                type: 'array',
                items: 'string',
              },
              doc: 'What else the source says of it: fastbreak, pointsinthepaint, 2ndchance, team',
            },
            {
              name: 'text',
              type: ['null', 'string'],
              default: null,
              doc: 'The play in a line, as the source prints it',
              courtside: {
                label: 'Play',
              },
            },
            {
              name: 'side',
              type: [
                'null',
                {
                  type: 'enum',
                  name: 'Side',
                  symbols: ['home', 'away'],
                  default: 'home',
                },
              ],
              default: null,
              doc: 'The team of the play; null for what belongs to neither',
              courtside: {
                label: 'Team',
              },
            },
            {
              name: 'playerId',
              type: ['null', 'string'],
              default: null,
              doc: 'Id of the player at the source; null for a play of the team or of nobody',
            },
            {
              name: 'playerName',
              type: ['null', 'string'],
              default: null,
              doc: 'The player as the source prints the name here: K. Irving',
              courtside: {
                label: 'Player',
              },
            },
            {
              name: 'isMade',
              type: ['null', 'boolean'],
              default: null,
              doc: 'Whether the shot or free throw went in; null for what is neither',
              courtside: {
                label: 'Made',
              },
            },
            {
              name: 'points',
              type: ['null', 'int'],
              default: null,
              doc: 'Points of the shot or free throw, 0 when it missed; null for what is neither',
              courtside: {
                label: 'Points',
              },
            },
            {
              name: 'homeScore',
              type: 'int',
              doc: 'Points of the home team after the play',
              courtside: {
                label: 'Home',
              },
            },
            {
              name: 'awayScore',
              type: 'int',
              doc: 'Points of the visiting team after the play',
              courtside: {
                label: 'Away',
              },
            },
            {
              name: 'shot',
              type: [
                'null',
                {
                  type: 'record',
                  name: 'ShotPlace',
                  fields: [
                    {
                      name: 'x',
                      type: ['null', 'double'],
                      default: null,
                      doc: 'Along the court: percent of its length (94 ft in the NBA) from the left end line',
                      courtside: {
                        label: 'Along',
                        unit: '%',
                      },
                    },
                    {
                      name: 'y',
                      type: ['null', 'double'],
                      default: null,
                      doc: 'Across the court: percent of its width (50 ft) from one side line, the same one all game; the middle is 50',
                      courtside: {
                        label: 'Across',
                        unit: '%',
                      },
                    },
                    {
                      name: 'basket',
                      type: [
                        'null',
                        {
                          type: 'enum',
                          name: 'Basket',
                          symbols: ['left', 'right'],
                          default: 'left',
                        },
                      ],
                      default: null,
                      doc: 'The basket of the shot, at the left end (x = 0) or the right end (x = 100); its centre is 5.25 ft from the end line. Teams change ends, and a shot from the own half is nearer to the other basket',
                      courtside: {
                        label: 'Basket',
                      },
                    },
                    {
                      name: 'distanceFeet',
                      type: ['null', 'double'],
                      default: null,
                      doc: 'Distance from the centre of the basket',
                      courtside: {
                        label: 'Distance',
                        unit: 'ft',
                      },
                    },
                  ],
                },
              ],
              default: null,
              doc: 'Where a shot from the field was taken; null for what is none, and where the source does not say',
              courtside: {
                label: 'From',
              },
            },
            {
              name: 'others',
              type: {
                type: 'array',
                items: {
                  type: 'record',
                  name: 'OtherPlayer',
                  fields: [
                    {
                      name: 'role',
                      type: {
                        type: 'enum',
                        name: 'Role',
                        symbols: ['passer', 'blocker', 'stealer', 'fouled', 'other'],
                        default: 'other',
                      },
                      doc: 'What the player did: passed to the shooter of a made shot, blocked a missed one, took the ball at a turnover, was fouled',
                      courtside: {
                        label: 'Role',
                      },
                    },
                    {
                      name: 'playerId',
                      type: 'string',
                      doc: 'Id of the player at the source',
                    },
                    {
                      name: 'name',
                      type: ['null', 'string'],
                      default: null,
                      doc: 'The player as the source prints the name here, shorter than elsewhere: Curry',
                      courtside: {
                        label: 'Name',
                      },
                    },
                  ],
                },
              },
              doc: 'Who else took part: the passer, the blocker, the stealer, the fouled',
              courtside: {
                label: 'With',
              },
            },
          ],
        },
      },
      doc: 'Every play of the period, in order of the game; plays are added in the middle and told anew later',
      courtside: {
        label: 'Plays',
      },
    },
  ],
} as const;
