import type { Type, types } from 'avsc';

const known = new WeakMap<Type, number>();

/**
 * How many values one value of the type has at most, counting lists as one and a union as its widest branch.
 *
 * A value takes time to read even where it takes no bytes, and behind the end of its bytes too. A type that holds itself
 * counts as one there: reading it ends with its bytes or with the stack.
 */
export function valueCountOf(type: Type): number {
  const counted = known.get(type);
  if (counted !== undefined) return counted;
  known.set(type, 1);
  const count = countOf(type);
  known.set(type, count);
  return count;
}

function countOf(type: Type): number {
  if (type.typeName === 'record')
    return (type as types.RecordType).fields.reduce((sum, field) => sum + valueCountOf(field.type), 1);
  if (type.typeName === 'union:wrapped' || type.typeName === 'union:unwrapped')
    return (type as types.UnwrappedUnionType).types.reduce((most, branch) => Math.max(most, valueCountOf(branch)), 1);
  return 1;
}
