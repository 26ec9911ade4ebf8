import type { Field } from './field.ts';

/** What a fact of a topic can be about. */
export const perKinds = ['game', 'player', 'team', 'league'] as const;

export type Per = (typeof perKinds)[number];

/** The fields that make an entity what it is: the values of the key of its records, in this order. */
export const entityOf: Readonly<Record<Per, readonly string[]>> = {
  game: ['gameId'],
  player: ['gameId', 'playerId'],
  team: ['gameId', 'teamId'],
  league: ['league'],
};

/** "Every …" in the words of a sentence. */
export const everyEntity: Readonly<Record<Per, string>> = {
  game: 'game',
  player: 'player of every game',
  team: 'team of every game',
  league: 'league',
};

/** Whether facts belong to games: those show on the page of their game, and a panel stands there. */
export const isOfGames = (per: Per): boolean => entityOf[per].includes('gameId');

/** The fields of an entity that are its own, next to the `gameId` that every fact of a game has. */
export const ownEntityFields = (per: Per): readonly string[] => entityOf[per].filter((name) => name !== 'gameId');

/**
 * The fields of a fact without those that every fact has: what makes the entity comes first, whether it was listed or
 * not.
 */
export function withEntityFields(per: Per, fields: readonly Field[]): readonly Field[] {
  const own = ownEntityFields(per);
  const made = own.map((name): Field => ({ name, type: { kind: 'string' }, isNullable: false }));
  return [...made, ...fields.filter(({ name }) => !own.includes(name))];
}

/** An entity's field may be listed, but only as what it is. */
export function entityFieldProblems(per: Per, fields: readonly Field[]): readonly string[] {
  const own = ownEntityFields(per);
  const odd = fields.filter(
    ({ name, type, isNullable }) => own.includes(name) && (type.kind !== 'string' || isNullable),
  );
  return odd.map(({ name }) => `field "${name}": it is part of the key of a fact per ${per}, so its type is string`);
}
