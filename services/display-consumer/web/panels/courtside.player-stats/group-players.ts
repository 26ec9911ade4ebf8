import type { BoxScoreLine } from './box-score.ts';

/** A part of a team's box score. */
export interface PlayerGroup {
  readonly title: string;
  readonly players: readonly BoxScoreLine[];
  /** Whether these have numbers; the others have a reason instead. */
  readonly hasNumbers: boolean;
}

/** Starters, bench, and who did not take part, each in the order of the source. Empty parts are left out. */
export function groupPlayers(players: readonly BoxScoreLine[]): readonly PlayerGroup[] {
  const ofKind = (participation: BoxScoreLine['participation'], isStarter?: boolean) =>
    players.filter(
      (player) => player.participation === participation && (isStarter === undefined || player.isStarter === isStarter),
    );
  const groups: PlayerGroup[] = [
    { title: 'Starters', players: ofKind('played', true), hasNumbers: true },
    { title: 'Bench', players: ofKind('played', false), hasNumbers: true },
    { title: 'Has not played', players: ofKind('didNotPlay'), hasNumbers: false },
    { title: 'Inactive', players: ofKind('inactive'), hasNumbers: false },
  ];
  return groups.filter((group) => group.players.length > 0);
}
