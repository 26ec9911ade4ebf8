import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { AvroSchema, JsonObject } from '../../../src/avro-schema.ts';
import { anyFeature, wickedTexts } from './testing/any-feature.ts';
import { readHtml } from './testing/read-html.ts';
import { renderFeature } from './testing/render-feature.ts';
import { feature, record } from './testing/some-feature.ts';

// The clocks of the page tick for as long as a component lives, and on a server it lives for ever.
beforeAll(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
afterAll(() => void jest.useRealTimers());

const injuries = record(
  { gameId: 'string', name: 'string', gamesMissed: { type: 'int', doc: 'This season' }, isOut: 'boolean' },
  { doc: 'Who cannot play', courtside: { entity: ['gameId', 'name'] } },
);
const ada = { gameId: 'nba-cdn:1', name: 'Ada', gamesMissed: 3, isOut: true };
const bo = { gameId: 'nba-cdn:2', name: 'Bo', gamesMissed: 12, isOut: false };

test('GeneralPanel shows title, help, age, columns and rows', async () => {
  const { text } = readHtml(await renderFeature(feature(injuries, [bo, ada])));

  expect(text).toMatch(
    /Some topic 2 entries updated .*Who cannot play.*Name Games missed Out Ada 3 Yes Bo 12 No What these mean/,
  );
  expect(text).not.toContain('nba-cdn');
});

test('GeneralPanel of a whole topic tells games apart and leads to them', async () => {
  const { text, attributes } = readHtml(await renderFeature(feature(injuries, [bo, ada]), true));

  expect(text).toMatch(/Name Game Games missed Out Ada nba-cdn:1/);
  expect(attributes.filter(([name]) => name === 'href')).toEqual([
    ['href', '/games/nba-cdn:1'],
    ['href', '/games/nba-cdn:2'],
  ]);
});

test('GeneralPanel shows one entity as a list and not as a table of one row', async () => {
  const { text, tags } = readHtml(await renderFeature(feature(injuries, [ada])));

  expect(tags).not.toContain('table');
  expect(text).toMatch(/Name Ada Games missed 3 Out Yes/);
});

test('GeneralPanel says that a topic was deleted, that only a part is here, that there is nothing yet', async () => {
  const rendered = async (...args: Parameters<typeof feature>) => readHtml(await renderFeature(feature(...args))).text;

  expect(await rendered(injuries, [ada, bo], { isGone: true })).toContain('This topic was deleted');
  expect(await rendered(injuries, [ada], { entityCount: 7 })).toContain('1 of 7 entries');
  expect(await rendered(injuries, [])).toContain('No facts yet');
});

test('GeneralPanel says in words what it shows as a dash', async () => {
  const { text } = readHtml(await renderFeature(feature(record({ a: ['null', 'int'] }), [{ a: null }])));

  expect(text).toContain('– no value');
});

describe('GeneralPanel makes no markup out of', () => {
  test('any topic', async () => {
    await fc.assert(
      fc.asyncProperty(anyFeature, fc.boolean(), async (any, isWhole) => {
        expectOurMarkup(await renderFeature(any, isWhole));
      }),
    );
  });

  test.each(wickedTexts)('%s in every place a text can have', async (wicked) => {
    const schema = record(
      {
        a: { type: 'string', doc: wicked, courtside: { label: wicked, unit: wicked } },
        b: { type: 'enum', name: 'E', symbols: [wicked] },
        c: { type: 'map', values: 'string' },
      },
      { doc: wicked, name: wicked },
    );
    const fact: JsonObject = { a: wicked, b: wicked, c: Object.fromEntries([[wicked, wicked]]) };

    for (const facts of [[fact], [fact, fact]]) {
      const html = await renderFeature(feature(schema, facts, { topic: wicked, title: wicked }));

      expectOurMarkup(html);
      expect(readHtml(html).text).toContain(readHtml(wicked.replace(/[&<>]/g, (at) => `&#${at.charCodeAt(0)};`)).text);
    }
  });
});

/** Elements and attributes that the components have; nothing else can stand in the HTML. */
function expectOurMarkup(html: string): void {
  const { tags, attributes, text } = readHtml(html);
  const ours =
    /^(section|header|h[1-3]|p|span|time|a|div|dl|dt|dd|table|caption|thead|tbody|tr|th|td|button|details|summary|ol|li)$/;
  const ourAttributes = /^(class|href|datetime|type|scope|tabindex|data-[a-z]+|aria-[a-z]+)$/;

  expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
  expect(attributes.filter(([name]) => !ourAttributes.test(name))).toEqual([]);
  expect(attributes.filter(([name, value]) => name === 'href' && !/^\/(games|topics)\//.test(value))).toEqual([]);
  expect(text).not.toMatch(/undefined|NaN|\[object/);
}

describe('GeneralPanel is bounded', () => {
  test('with 10,000 fields', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `field${at}`);
    const schema = record(Object.fromEntries(names.map((name) => [name, 'int' as const])));
    const fact = Object.fromEntries(names.map((name, at) => [name, at]));

    const table = await renderFeature(feature(schema, [fact, fact]));
    const lines = await renderFeature(feature(schema, [fact]));

    expect(readHtml(table).text).toContain('Show 40 more of 9,960 other columns');
    expect(readHtml(lines).text).toContain('Show 60 more of 9,940 other values');
    expect(table.length).toBeLessThan(100_000);
    expect(lines.length).toBeLessThan(100_000);
  });

  test('with 1,000 entities', async () => {
    const facts = Array.from({ length: 1_000 }, (_, at) => ({ name: `n${at}` }));

    const { text } = readHtml(await renderFeature(feature(record({ name: 'string' }), facts)));

    expect(text).toContain('Show 50 more of 950 other entries');
  });

  test('with texts of 1 MB', async () => {
    const huge = 'x'.repeat(1_000_000);
    const schema = record({ a: { type: 'string', doc: huge, courtside: { label: huge } } }, { doc: huge });

    const html = await renderFeature(feature(schema, [{ a: huge }], { title: huge }));

    expect(html.length).toBeLessThan(10_000);
    expect(readHtml(html).text).toContain('Show all 1,000,000 characters');
  });

  test('with values of any depth', async () => {
    let type: AvroSchema = 'string';
    let value: JsonObject[string] = 'end';
    for (let depth = 0; depth < 2_000; depth += 1) {
      type = { type: 'array', items: type };
      value = [value];
    }

    const html = await renderFeature(feature(record({ deep: type }), [{ deep: value }]));

    expect(html.length).toBeLessThan(10_000);
  });
});
