export type Side = 'home' | 'away';
export const sides: readonly Side[] = ['home', 'away'];
export const otherSide = (side: Side): Side => (side === 'home' ? 'away' : 'home');

/** What is known of a game before the tip-off: who, where and when. Everything else follows from its actions. */
export interface GameSheet {
  readonly sourceGameId: string;
  /** The league's date, `YYYY-MM-DD`. */
  readonly gameDate: string;
  readonly tipOffMs: number;
  readonly isPostponed: boolean;
  readonly attendance: number;
  readonly arena: Arena;
  readonly officials: readonly Official[];
  readonly home: TeamSheet;
  readonly away: TeamSheet;
}

export interface Arena {
  readonly id: number;
  readonly name: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly timezone: string;
}

export interface Person {
  readonly personId: number;
  /** Given name and family name. */
  readonly name: string;
  /** Initial and family name, as play-by-play prints it. */
  readonly nameI: string;
  readonly firstName: string;
  readonly familyName: string;
  readonly jerseyNum: string;
}

export interface Official extends Person {
  readonly assignment: string;
}

export interface TeamSheet {
  readonly teamId: number;
  readonly city: string;
  readonly name: string;
  readonly tricode: string;
  /** Null where the source does not have it (a recording). */
  readonly wins: number | null;
  readonly losses: number | null;
  readonly players: readonly PlayerSheet[];
}

export interface PlayerSheet extends Person {
  /** Position of the player; the box score prints it for starters only. */
  readonly position: string;
  readonly isStarter: boolean;
  readonly isActive: boolean;
  readonly notPlayingReason?: string;
  readonly notPlayingDescription?: string;
}

export const gameCode = (sheet: GameSheet) =>
  `${sheet.gameDate.replaceAll('-', '')}/${sheet.away.tricode}${sheet.home.tricode}`;
