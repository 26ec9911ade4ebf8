import { styleText } from 'node:util';
import type { TopicRecord } from '@courtside/kafka-client';
import { age } from './age.ts';
import { changedFirst, withoutColumns } from './changed-first.ts';
import { factText } from './fact-text.ts';
import { keyText } from './key-filter.ts';
import { plainValue } from './plain-value.ts';
import { RememberedFacts } from './remembered-facts.ts';
import { shortened, visibleText } from './visible-text.ts';

export interface Screen {
  /** Characters of a line; null = as long as it gets. Asked for each line: a window may be drawn larger. */
  width(): number | null;
  readonly isColoured: boolean;
}

type Style = Parameters<typeof styleText>[0];

const columns = { place: 'part:offset', age: 'age', schema: 'schema', key: 'key' } as const;
type Column = keyof typeof columns;
/** The first lines would stand narrower than the later ones: a game's id has about so many characters. */
const widthsMin = { place: columns.place.length, age: 6, schema: columns.schema.length, key: 20 };
const keyWidthMax = 40; // A longer key is shown, but moves only its own line.
const factWidthMin = 20; // In a window narrower than the columns the fact runs over instead of vanishing.

/** Prints records as lines of a table whose columns grow with what stands in them. */
export class PeopleLines {
  private readonly screen: Screen;
  private readonly isFull: boolean;
  private readonly remembered = new RememberedFacts();
  private readonly widths: Record<Column, number> = { ...widthsMin };

  constructor(screen: Screen, isFull: boolean) {
    this.screen = screen;
    this.isFull = isFull;
  }

  head(): string {
    return this.painted('dim', `${this.aligned(columns)}fact`);
  }

  line(record: TopicRecord, nowMs: number): string {
    const cells = {
      place: `${record.partition}:${record.offset}`,
      age: record.timestampMs < 0 ? '-' : age(nowMs - record.timestampMs),
      schema: record.schemaId === null ? '-' : String(record.schemaId),
      key: record.key === null ? '(no key)' : visibleText(keyText(record.key)),
    };
    for (const name of ['place', 'age', 'schema'] as const) this.grow(name, cells[name]);
    if (cells.key.length <= keyWidthMax) this.grow('key', cells.key);
    const before = this.aligned(cells);
    const { text, style } = this.content(record);
    const width = this.screen.width();
    const isCut = width !== null && !this.isFull;
    const shown = isCut ? shortened(text, Math.max(width - before.length, factWidthMin)) : text;
    return `${this.painted('dim', before)}${style === null ? shown : this.painted(style, shown)}`;
  }

  private grow(name: Column, cell: string): void {
    this.widths[name] = Math.max(this.widths[name], cell.length);
  }

  private aligned({ place, age: ago, schema, key }: Readonly<Record<Column, string>>): string {
    const { widths } = this;
    const right = [place.padStart(widths.place), ago.padStart(widths.age), schema.padStart(widths.schema)];
    return `${right.join('  ')}  ${key.padEnd(widths.key)}  `;
  }

  private content({ key, content }: TopicRecord): { text: string; style: Style | null } {
    switch (content.kind) {
      case 'unreadable':
        return { text: `cannot be read: ${visibleText(content.reason)}`, style: 'red' };
      case 'tombstone':
        return { text: 'deleted: nothing is known of this key any more', style: 'yellow' };
      case 'fact':
        return { text: this.factOf(key === null ? null : keyText(key), content.fact), style: null };
      default:
        return content satisfies never;
    }
  }

  private factOf(key: string | null, decoded: unknown): string {
    const fact = plainValue(decoded);
    if (this.isFull) return factText(fact);
    const before = key === null ? undefined : this.remembered.exchange(key, fact);
    return factText(withoutColumns(changedFirst(fact, before), key));
  }

  private painted(style: Style, text: string): string {
    return this.screen.isColoured ? styleText(style, text, { validateStream: false }) : text;
  }
}
