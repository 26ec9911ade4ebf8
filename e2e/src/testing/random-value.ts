import type { Chance } from './chance.ts';

/** A value as Avro takes it, and the texts by which a person would recognise it on a page. */
export interface RandomValue {
  readonly value: unknown;
  readonly readings: readonly string[];
}

/** A type that somebody could give a field, and any value of it. */
export interface RandomType {
  readonly type: unknown;
  /** An end of the name that says what the number counts: `Ms`, `Percent`. */
  readonly suffix: string;
  /** Whether the value is nothing but its one reading. */
  readonly isScalar: boolean;
  make(chance: Chance): RandomValue;
}

/** What a person in the United States, with a clock on UTC, would write: the browser of the test is such a person's. */
const dayAndTime = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const grouped = (value: number) => (Math.abs(value) < 10_000 ? String(value) : value.toLocaleString('en-US'));
const twoDigits = (value: number) => String(value).padStart(2, '0');

const symbols = [
  ['questionable', 'Questionable'],
  ['DAY_TO_DAY', 'Day to day'],
  ['didNotPlay', 'Did not play'],
  ['out', 'Out'],
] as const;

const texts = [
  'Ada Marlow',
  'knee, left',
  '<img src=x onerror=alert(1)>',
  '"quoted" & more',
  'Žižić',
  '日本',
  '__proto__',
  '{{ 1 + 1 }}',
];

const kind = (type: unknown, make: (chance: Chance) => RandomValue, suffix = ''): RandomType => ({
  type,
  suffix,
  isScalar: true,
  make,
});
const read = (value: unknown, ...readings: readonly string[]): RandomValue => ({ value, readings });

/** Types without parts. `uniqueName` is the name of a type that the topic does not have yet. */
export const scalarTypes: ReadonlyArray<(uniqueName: string) => RandomType> = [
  () => kind('boolean', (chance) => (chance.isLucky(0.5) ? read(true, 'Yes') : read(false, 'No'))),
  () => kind('int', (chance) => wholeNumber(chance.whole(-99_999, 99_999))),
  () => kind('long', (chance) => wholeNumber(chance.whole(-(10 ** 12), 10 ** 12))),
  () => kind('double', (chance) => fraction(chance.whole(-9_999, 9_999))),
  () => kind('string', text),
  () => kind(['null', 'string'], (chance) => (chance.isLucky(0.4) ? read(null, 'no value') : text(chance))),
  () =>
    kind(['null', 'int'], (chance) =>
      chance.isLucky(0.4) ? read(null, 'no value') : wholeNumber(chance.whole(0, 99)),
    ),
  () => kind({ type: 'long', logicalType: 'timestamp-millis' }, moment),
  () => kind({ type: 'int', logicalType: 'date' }, (chance) => oneDay(chance.whole(0, 30_000))),
  () => kind('int', (chance) => clock(chance.whole(1, 3_599)), 'Seconds'),
  () => kind('int', (chance) => percent(chance.whole(0, 1_000)), 'Percent'),
  () => kind('bytes', (chance) => bytes(chance.whole(0, 40))),
  (name) =>
    kind({ type: 'enum', name, symbols: symbols.map(([symbol]) => symbol) }, (chance) => symbol(chance.one(symbols))),
];

const symbol = ([value, words]: (typeof symbols)[number]) => read(value, words);
const wholeNumber = (value: number) => read(value, grouped(value));
const fraction = (hundredths: number) => read(hundredths / 100, String(hundredths / 100));
const oneDay = (days: number) => read(days, day.format(days * 86_400_000));
const clock = (seconds: number) => read(seconds, `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`);
const percent = (value: number) => read(value, `${value.toLocaleString('en-US')}.0%`);
const bytes = (size: number) => read(Buffer.alloc(size, 7), `${size} ${size === 1 ? 'byte' : 'bytes'}`);

function text(chance: Chance): RandomValue {
  const value = `${chance.one(texts)} ${chance.word(1, 12)}`;
  return read(value, value);
}

function moment(chance: Chance): RandomValue {
  const value = chance.whole(946_684_800, 2_000_000_000) * 1_000;
  return read(value, dayAndTime.format(value));
}
