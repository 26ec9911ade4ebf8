import { isOfGames } from '../options/entity.ts';
import type { Feature } from '../options/feature.ts';
import type { Field, PlainKind } from '../options/field.ts';
import { labelOf } from '../options/names.ts';

type SampleValue = string | number | boolean | null;

/** Any moment will do, as long as it is always the same: a released fixture never changes. */
const observedAt = 1_795_474_801_234;

const sampleValues: Readonly<Record<PlainKind, SampleValue>> = {
  string: '',
  boolean: true,
  int: 7,
  long: 7_000_000_000,
  float: 0.5,
  double: 12.25,
  timestamp: 1_795_474_800_000,
};

/** A fact of the feature with a value in every field, the same each time: what fixtures and tests begin with. */
export function sampleFact({ per, fields }: Feature): Readonly<Record<string, SampleValue>> {
  return {
    ...(isOfGames(per) ? { gameId: 'simulated:0022600007' } : {}),
    revision: 3,
    observedAt,
    source: 'example',
    ...Object.fromEntries(fields.map((field) => [field.name, sampleValue(field)])),
  };
}

const knownValues: Readonly<Record<string, string>> = { playerId: 'HBR-4', teamId: '1610000001', league: 'nba' };

function sampleValue({ name, type }: Field): SampleValue {
  if (type.kind === 'enum') return type.symbols.at(-1) ?? null;
  return type.kind === 'string' ? (knownValues[name] ?? `${labelOf(name)} 1`) : sampleValues[type.kind];
}
