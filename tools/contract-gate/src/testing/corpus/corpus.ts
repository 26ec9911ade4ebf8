import { buildSchema } from './build-schema.ts';
import type { Changes } from './change.ts';
import { defaultChanges } from './default-changes.ts';
import { type Draw, drawn } from './draw.ts';
import { enumChanges } from './enum-changes.ts';
import { fieldChanges } from './field-changes.ts';
import { nameChanges } from './name-changes.ts';
import type { RecordJson } from './schema-json.ts';
import { typeChanges } from './type-changes.ts';
import { unionChanges } from './union-changes.ts';

const changes: Changes = {
  ...fieldChanges,
  ...typeChanges,
  ...defaultChanges,
  ...enumChanges,
  ...unionChanges,
  ...nameChanges,
};
export const kinds = Object.keys(changes);

/** A schema that may come next. */
export interface Next {
  /** What was done to the first version, in words. */
  readonly kind: string;
  readonly schema: RecordJson;
}

/** A schema's versions so far, and everything that may come next. */
export interface History {
  readonly versions: readonly RecordJson[];
  readonly next: readonly Next[];
}

/** Changes are paired with another one as often as this: all pairs would take minutes. */
const pairEvery = 4;

/** For each drawn schema a change of every kind, alone and in pairs, and these again behind a second version. */
export function buildCorpus(schemaCount: number, seed: number): History[] {
  return drawn(buildHistories, schemaCount, seed).flat();
}

function buildHistories(draw: Draw): History[] {
  const first = buildSchema(draw);
  const single = kinds.flatMap((kind) => changed(first, [kind], draw));
  const pairs = kinds.filter((_, index) => index % pairEvery === 0).map((kind) => [kind, draw.oneOf(kinds)]);
  const second = changed(first, ['add a field with a default'], draw).map(({ schema }) => schema);
  return [
    { versions: [first], next: [...single, ...pairs.flatMap((pair) => changed(first, pair, draw))] },
    { versions: [first, ...second], next: draw.shuffled(single).slice(0, kinds.length / 2) },
  ];
}

/** Nothing when one of the changes finds nothing to change. */
function changed(first: RecordJson, wanted: readonly string[], draw: Draw): Next[] {
  const schema = structuredClone(first);
  const isChanged = wanted.every((kind) => changes[kind]?.(schema, draw));
  const isOther = JSON.stringify(schema) !== JSON.stringify(first);
  return isChanged && isOther ? [{ kind: wanted.join(', then '), schema }] : [];
}
