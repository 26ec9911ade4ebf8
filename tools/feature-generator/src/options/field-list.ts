import type { Field } from './field.ts';
import { fieldNameProblem } from './field-name.ts';
import { parseFieldType } from './field-type.ts';
import type { Parsed } from './parsed.ts';

/** A fact with more is several facts; the page shows a column for each field. */
const fieldCountMax = 60;

/** Reads a list such as `playerId:string,status:enum(out|active),note:string?`, in order. */
export function parseFieldList(text: string): Parsed<readonly Field[]> {
  const parsed = text.split(/,(?![^()]*\))/).map((part) => parseField(part.trim()));
  const fields = parsed.flatMap(({ value }) => value ?? []);
  const names = fields.map(({ name }) => name);
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  return {
    value: fields,
    problems: [
      ...parsed.flatMap(({ problems }) => problems),
      ...doubled.map((name) => `field "${name}" is there twice`),
      ...(parsed.length > fieldCountMax ? [`a fact has at most ${fieldCountMax} fields: ${parsed.length}`] : []),
    ],
  };
}

function parseField(text: string): Parsed<Field | undefined> {
  const [, name, typeText = '', mark] = /^([^:]*):(.*?)(\?)?$/.exec(text) ?? [];
  if (name === undefined)
    return { value: undefined, problems: [`"${text}" is no field: one is written name:type, such as note:string?`] };
  const { value: type, problems } = parseFieldType(typeText.trim());
  const nameProblem = fieldNameProblem(name.trim());
  return {
    value: type && { name: name.trim(), type, isNullable: mark !== undefined },
    problems: [
      ...(nameProblem ? [nameProblem] : []),
      ...problems.map((problem) => `field "${name.trim()}": ${problem}`),
    ],
  };
}
