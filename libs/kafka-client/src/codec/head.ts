/** What orders the facts of an entity. */
export interface FactHead {
  readonly revision: number;
  /** Epoch ms. */
  readonly observedAt: number;
}

/** The names of the two fields that order facts. A schema may call its revision otherwise, in its `courtside` attribute. */
export function headNamesOf(schema: object): readonly [revision: string, observedAt: string] {
  const { courtside } = schema as { courtside?: { revision?: unknown } };
  return [typeof courtside?.revision === 'string' ? courtside.revision : 'revision', 'observedAt'];
}

/** @throws when the value has no numbers there. */
export function headOf(value: unknown, [revision, observedAt]: readonly [string, string]): FactHead {
  return { revision: numberAt(value, revision), observedAt: numberAt(value, observedAt) };
}

function numberAt(value: unknown, name: string): number {
  const number = (value as Readonly<Record<string, unknown>>)[name];
  if (typeof number !== 'number')
    throw new Error(`${name} is ${number === null ? 'null' : typeof number}, expected a number`);
  return number;
}
