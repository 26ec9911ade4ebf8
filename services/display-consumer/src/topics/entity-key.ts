/**
 * The key of a fact: the values of the fields that name its entity, joined by `/`. A `%` or `/` inside a value is
 * percent-encoded.
 *
 * @throws when one of them is neither text, number nor boolean.
 */
export function entityKey(fact: object, entity: readonly string[]): string {
  return entity.map((name) => keyPart(name, (fact as Readonly<Record<string, unknown>>)[name])).join('/');
}

function keyPart(name: string, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new Error(`the entity has no "${name}": it is ${value === null ? 'null' : typeof value}`);
  return String(value).replace(/[%/]/g, encodeURIComponent);
}
