import type { AvroRecordSchema } from '../../../src/avro-schema.ts';
import { type FactField, recordFields } from './fact-field.ts';
import { isBlock, isForMachines, isRank, nameAmong } from './field-kinds.ts';
import { recordShape } from './shape.ts';

/** What every fact carries: it is shown once, with the topic, and not in every row. */
const gameField = 'gameId';
const ageField = 'observedAt';

/** What a topic says about its entities. */
export interface EntityFields {
  /** In the order of the schema. */
  readonly fields: readonly FactField[];
  /** The game of a fact; null in topics without games. */
  readonly game: FactField | null;
  /** The names of the fields that make an entity what it is. */
  readonly entity: readonly string[];
}

/** What to show of a topic, by its schema alone. */
export function entityFields(schema: AvroRecordSchema): EntityFields {
  const all = recordFields(recordShape(schema));
  const game = all.find(({ path }) => path[0] === gameField);
  const revision = schema.courtside?.revision ?? 'revision';
  const hidden = new Set([revision, ageField, gameField]);
  return {
    fields: all.filter(({ path: [name] }) => !hidden.has(name ?? '')),
    game: game ? { ...game, label: 'Game' } : null,
    entity: Array.isArray(schema.courtside?.entity) ? schema.courtside.entity : [],
  };
}

/**
 * Fields as a reader wants them: name, rank and game first, then what makes the entity, then the rest as the schema has
 * it; ids last as soon as there is a name, and behind them what needs room.
 */
export function inReadingOrder(fields: readonly FactField[], entity: readonly string[]): readonly FactField[] {
  const name = nameAmong(fields);
  const place = (field: FactField): number => {
    if (field === name) return 1;
    if (isBlock(field.shape)) return 6;
    if (isRank(field) || field.path[0] === gameField) return 2;
    if (isForMachines(field) && (name || field.path[0] === 'source')) return 5;
    return entity.includes(field.path[0] ?? '') ? 3 : 4;
  };
  return fields.toSorted((a, b) => place(a) - place(b));
}
