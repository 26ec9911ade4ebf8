import type { Feature } from '../../../../src/api.ts';
import { columnsFor } from '../columns.ts';
import { entityFields } from '../entity-fields.ts';
import { valueAt } from '../fact-field.ts';
import { lineOf, shownValue, type Told } from '../shown-value.ts';

/** Every text that a viewer can come to see of a fact, as a table (columns) or as a list (lines). */
export function shownTexts({ schema, entities }: Feature): { asTable: readonly string[]; asLines: readonly string[] } {
  const { fields, entity } = entityFields(schema);
  const columns = columnsFor(fields, entity);
  return {
    asTable: entities.flatMap(({ fact }) =>
      columns.flatMap((column) => textsIn({ ...column, value: valueAt(fact, column) })),
    ),
    asLines: entities.flatMap(({ fact }) => fields.flatMap((field) => textsIn(lineOf(fact, field)))),
  };
}

function textsIn(told: Told): readonly string[] {
  const shown = shownValue(told);
  switch (shown.kind) {
    case 'nothing':
      return [shown.words];
    case 'text':
      return [shown.text];
    case 'lines':
      return shown.lines.flatMap((line) => [line.label, ...textsIn(line)]);
    case 'items':
      return shown.items.flatMap(textsIn);
    case 'table':
      return shown.rows.flatMap(({ record }) =>
        shown.columns.flatMap((column) => textsIn({ ...column, value: valueAt(record, column) })),
      );
    default:
      return shown satisfies never;
  }
}
