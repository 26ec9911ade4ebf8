import { createHash } from 'node:crypto';

/** Something made up that goes along with a game: the same again for the same entity at the same point of its game. */
export interface ExampleValues {
  /** Words that name the field, and a number. */
  text(field: string): string;
  /** Grows as the game goes on. */
  whole(field: string): number;
  /** Grows as the game goes on; one decimal. */
  decimal(field: string): number;
  flag(field: string): boolean;
  /** Epoch ms, whole minutes of one day. */
  moment(field: string): number;
  oneOf<const Symbol extends string>(field: string, symbols: readonly [Symbol, ...Symbol[]]): Symbol;
  /** Now and then null, as a source that does not have it. */
  orNull<Value>(field: string, value: Value): Value | null;
}

/** Words and flags change once in so many points: each basket would be too much to look at. */
const pointsPerStep = 10;
const day = Date.UTC(2026, 10, 23);
const minutesOfDay = 24 * 60;
const minuteMs = 60_000;

/**
 * Made-up values of an entity.
 *
 * @param progress points or the like: what rises with every event of the game.
 */
export function createExampleValues(entity: string, progress: number): ExampleValues {
  const startOf = (field: string) => numberOf(`${entity}/${field}`);
  const stepOf = (field: string) => Math.floor((progress + (startOf(field) % pointsPerStep)) / pointsPerStep);
  const chance = (field: string) => numberOf(`${entity}/${field}/${stepOf(field)}`);
  return {
    text: (field) => `${wordsOf(field)} ${1 + (chance(field) % 99)}`,
    whole: (field) => (startOf(field) % 10) + progress,
    decimal: (field) => ((startOf(field) % 100) + progress) / 10,
    flag: (field) => (startOf(field) + stepOf(field)) % 2 === 0,
    moment: (field) => day + (chance(field) % minutesOfDay) * minuteMs,
    oneOf: (field, symbols) => symbols[(startOf(field) + stepOf(field)) % symbols.length] ?? symbols[0],
    orNull: (field, value) => (chance(`${field} is there`) % 4 === 0 ? null : value),
  };
}

/** A number below 2^32 that looks like chance and is always the same for the same text. */
const numberOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE();

/** `lastNote` as `Last note`. */
function wordsOf(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
