import type { AvroRecordSchema } from '../../../src/avro-schema.ts';
import { type FactField, recordFields } from './fact-field.ts';
import { isBlock, isForMachines, isName, isRank } from './field-kinds.ts';
import { recordShape } from './shape.ts';

/** What every fact carries: it is shown once, with the topic, and not in every row. */
const gameField = 'gameId';
const ageField = 'observedAt';

/** The fields of a topic's entities in the order a reader wants them. */
export interface EntityFields {
  readonly fields: readonly FactField[];
  /** The game of a fact; null in topics without games. */
  readonly game: FactField | null;
}

/** What to show of a topic, by its schema alone. */
export function entityFields(schema: AvroRecordSchema): EntityFields {
  const all = recordFields(recordShape(schema));
  const revision = schema.courtside?.revision ?? 'revision';
  const hidden = new Set([revision, ageField, gameField]);
  const shown = all.filter(({ path: [name] }) => !hidden.has(name ?? ''));
  const entity = Array.isArray(schema.courtside?.entity) ? schema.courtside.entity : [];
  return { fields: inReadingOrder(shown, entity), game: all.find(({ path }) => path[0] === gameField) ?? null };
}

/**
 * Rank and name first, then what makes the entity, then the rest as the schema has it; ids last as soon as there is a
 * name, and behind them what needs room.
 */
function inReadingOrder(fields: readonly FactField[], entity: readonly string[]): readonly FactField[] {
  const name = fields.find(isName);
  const place = (field: FactField): number => {
    if (isBlock(field.shape)) return 6;
    if (isRank(field)) return 1;
    if (field === name) return 2;
    if (isForMachines(field) && (name || field.path[0] === 'source')) return 5;
    return entity.includes(field.path[0] ?? '') ? 3 : 4;
  };
  return fields.toSorted((a, b) => place(a) - place(b));
}
