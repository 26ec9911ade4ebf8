/** What a number counts, as far as it changes how it is written. */
export type Quantity =
  | { readonly kind: 'plain' | 'identifier' | 'percent' | 'day' }
  /** A length of time. */
  | { readonly kind: 'duration'; readonly unitMs: number }
  /** A moment, in units since 1970; `isLocal` belongs to no time zone. A guess looks at the size of each number. */
  | { readonly kind: 'moment'; readonly unitMs: number | 'guess'; readonly isLocal: boolean }
  /** Time since midnight. */
  | { readonly kind: 'timeOfDay'; readonly unitMs: number };

const moment = (unitMs: number | 'guess', isLocal = false): Quantity => ({ kind: 'moment', unitMs, isLocal });
const duration = (unitMs: number): Quantity => ({ kind: 'duration', unitMs });

/** https://avro.apache.org/docs/1.12.0/specification/#logical-types */
const byLogicalType = new Map<string, Quantity>([
  ['date', { kind: 'day' }],
  ['time-millis', { kind: 'timeOfDay', unitMs: 1 }],
  ['time-micros', { kind: 'timeOfDay', unitMs: 1e-3 }],
  ['timestamp-millis', moment(1)],
  ['timestamp-micros', moment(1e-3)],
  ['timestamp-nanos', moment(1e-6)],
  ['local-timestamp-millis', moment(1, true)],
  ['local-timestamp-micros', moment(1e-3, true)],
  ['local-timestamp-nanos', moment(1e-6, true)],
]);

const byUnit = new Map<string, Quantity>([
  ['ms', duration(1)],
  ['milliseconds', duration(1)],
  ['s', duration(1_000)],
  ['seconds', duration(1_000)],
  ['minutes', duration(60_000)],
  ['percent', { kind: 'percent' }],
  ['%', { kind: 'percent' }],
  ['epoch ms', moment(1)],
  ['epoch seconds', moment(1_000)],
]);

const bySuffix: ReadonlyArray<readonly [RegExp, Quantity]> = [
  [/(.[a-z\d]Ms|.[a-z\d]Millis|._ms|._millis)$/, duration(1)],
  [/(.[a-z\d]Seconds|._seconds)$/, duration(1_000)],
  [/(.[a-z\d]Percent(age)?|.[a-z\d]Pct|._(percent(age)?|pct))$/, { kind: 'percent' }],
  [/(.[a-z\d]At|._at)$/, moment('guess')],
  [/(^id|.[a-z\d]I[dD]|._id)$/, { kind: 'identifier' }],
];

const plain: Quantity = { kind: 'plain' };

/** What a logical type says that numbers count; undefined where it says nothing of that. */
export const quantityOfLogicalType = (logicalType: string | null): Quantity | undefined =>
  byLogicalType.get(logicalType ?? '');

/** What the numbers of a field count: by logical type, else by unit, else by the end of the name. */
export function quantityOf(name: string, unit: string | null, logicalType: string | null): Quantity {
  const told = quantityOfLogicalType(logicalType) ?? byUnit.get(unit?.toLowerCase() ?? '');
  if (told) return told;
  return unit === null ? (bySuffix.find(([suffix]) => suffix.test(name))?.[1] ?? plain) : plain;
}

/** A name without the end that says how it is counted, where the values say it themselves: `clockRemainingMs` as `clockRemaining`. */
export function withoutUnit(name: string, { kind }: Quantity): string {
  if (kind === 'duration') return name.replace(/(Ms|Millis|Seconds|_ms|_millis|_seconds)$/, '') || name;
  return kind === 'moment' ? name.replace(/(At|_at)$/, '') || name : name;
}
