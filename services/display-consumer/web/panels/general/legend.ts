import { type FactField, idOf, inside, recordFields } from './fact-field.ts';
import type { RecordShape, Shape } from './shape.ts';

/** What a field means, in the words of its schema. */
export interface LegendEntry {
  readonly id: string;
  readonly label: string;
  readonly doc: string;
}

/** A type may contain itself: its fields are explained this many levels down. */
const depthMax = 3;
/** Nobody reads more; and a schema may have any number of fields. */
const entryCountMax = 200;

/** What the fields of a topic mean, those of inner records beside them; fields without a `doc` explain themselves. */
export function legendOf(fields: readonly FactField[]): readonly LegendEntry[] {
  const entries: LegendEntry[] = [];
  collect(fields, 1, entries);
  return entries;
}

function collect(fields: readonly FactField[], depth: number, entries: LegendEntry[]): void {
  for (const field of fields) {
    if (entries.length >= entryCountMax) return;
    if (field.doc !== null) entries.push({ id: idOf(field), label: field.label, doc: field.doc });
    if (depth === depthMax) continue;
    for (const record of recordsIn(field.shape)) {
      const parts = recordFields(record).slice(0, entryCountMax);
      collect(
        parts.map((part) => inside(field, part)),
        depth + 1,
        entries,
      );
    }
  }
}

/** The records at the end of lists, maps and unions, not further down than fields are explained. */
function recordsIn(shape: Shape, depth = 0): readonly RecordShape[] {
  if (depth > depthMax) return [];
  if (shape.kind === 'record') return [shape];
  if (shape.kind === 'list') return recordsIn(shape.items(), depth + 1);
  if (shape.kind === 'map') return recordsIn(shape.values(), depth + 1);
  return shape.kind === 'choice' ? shape.branches.flatMap((branch) => recordsIn(branch, depth + 1)) : [];
}
