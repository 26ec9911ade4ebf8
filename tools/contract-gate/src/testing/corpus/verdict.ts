/**
 * What somebody says of a schema that may come next, by `FULL_TRANSITIVE`. A schema that is none is refused as well: the
 * registry calls some so that avsc and the gate call incompatible, such as one with an alias that is still a field.
 */
export type Verdict = 'compatible' | 'refused';

export const verdictOf = (isCompatible: boolean): Verdict => (isCompatible ? 'compatible' : 'refused');
