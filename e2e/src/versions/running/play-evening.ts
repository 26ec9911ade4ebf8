import { eventually } from '../../eventually.ts';
import { gamesOf, isOver, order } from '../../simulator-control.ts';
import type { Corner } from './corner.ts';

/** The rest of two games are two virtual hours and more: 10 s. */
const speed = 1_000;
const eveningLimitMs = 60_000;

/** Lets the feed run through what is left of the evening and resolves when its games are over. */
export async function playToTheEnd({ simulator, postponed }: Corner): Promise<void> {
  await order(simulator, { action: 'speed', speed });
  await order(simulator, { action: 'resume' });
  await eventually(
    'the evening is over',
    () => gamesOf(simulator),
    (games) => games.every((game) => isOver(game) || game.sourceGameId === postponed),
    eveningLimitMs,
  );
}
