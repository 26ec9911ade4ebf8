import { Chance } from './chance.ts';
import { randomFields } from './random-type.ts';

/** How one field of an entity reads. */
export interface FieldReading {
  readonly field: string;
  /** Whether the one text is all of it. */
  readonly isScalar: boolean;
  readonly texts: readonly string[];
}

/** One entity of a random topic: what is published and how it reads, field by field. */
export interface RandomEntity {
  readonly key: string;
  readonly fact: object;
  readonly readings: readonly FieldReading[];
}

export interface RandomTopic {
  readonly topic: string;
  readonly title: string;
  readonly schema: object;
  /** The entity of this number, in this revision: another revision has other values. */
  entity(number: number, revision: number): RandomEntity;
}

/** A topic nobody has heard of. @param gameId the game its facts belong to; null for a topic of the whole league */
export function randomTopic(seed: number, gameId: string | null): RandomTopic {
  const chance = new Chance(seed);
  let typeCount = 0;
  const { fields, about: told, make } = randomFields(chance, () => `T${typeCount++}`, 2, chance.whole(3, 9));
  const entity = gameId === null ? ['entryId'] : ['gameId', 'entryId'];
  const title = `Topic <i>${chance.word(4, 10)}</i>`;
  const head = [
    ...(gameId === null ? [] : [{ name: 'gameId', type: 'string' }]),
    { name: 'revision', type: 'long' },
    { name: 'observedAt', type: { type: 'long', logicalType: 'timestamp-millis' } },
    { name: 'entryId', type: 'string', doc: 'What tells entries apart' },
  ];
  return {
    topic: `strange.${chance.word(3, 8)}-${seed}`,
    title,
    schema: { type: 'record', name: 'Strange', courtside: { title, entity }, fields: [...head, ...fields] },
    entity(number, revision) {
      const made = make(new Chance(seed + 1_000 * number + revision));
      const entryId = `entry ${number}`;
      const about = { ...(gameId === null ? {} : { gameId }), revision, observedAt: Date.now(), entryId };
      return {
        key: gameId === null ? entryId : `${gameId}/${entryId}`,
        fact: { ...about, ...(made.value as object) },
        readings: told.map(({ name, isScalar }, index) => ({
          field: name,
          isScalar,
          texts: made.parts[index]?.readings ?? [],
        })),
      };
    },
  };
}
