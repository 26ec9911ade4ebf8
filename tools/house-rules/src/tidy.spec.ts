import { describe, expect, test } from '@jest/globals';
import { projects, read, repositoryFiles } from './repository.ts';

const files = repositoryFiles();
const sources = files.filter((file) => /\.(ts|vue|mjs)$/.test(file) && !/(^|\/)generated\.ts$/.test(file));
const texts = files.filter((file) => !/(^|\/)(package-lock\.json|.*\.(avro|png|ico|woff2))$/.test(file));

/** Beyond this a file holds more than one idea: split it by idea and name the parts. */
const lineCountMax = 300;
/** Half of the sources at most this long: the style of the house is small files. */
const lineCountMedianMax = 80;

const lineCount = (file: string) => read(file).split('\n').length;
const matching = (among: readonly string[], pattern: RegExp) =>
  among.filter((file) => file !== 'tools/house-rules/src/tidy.spec.ts' && pattern.test(read(file)));

describe('sources', () => {
  test(`have at most ${lineCountMax} lines: split a longer one by idea`, () => {
    expect(sources.filter((file) => lineCount(file) > lineCountMax)).toEqual([]);
  });

  test(`have a median of at most ${lineCountMedianMax} lines`, () => {
    const counts = sources.map(lineCount).sort((a, b) => a - b);

    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(lineCountMedianMax);
  });

  test('leave no unfinished mark: do it, or file an issue', () => {
    expect(matching(sources, /\b(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  test('silence no type check: give the value a type', () => {
    expect(matching(sources, /@ts-(ignore|nocheck|expect-error)|\bas any\b/)).toEqual([]);
  });

  test('suppress a lint rule only with a reason', () => {
    expect(matching(sources, /biome-ignore [\w/]+:\s*$|biome-ignore [\w/]+\s*$/m)).toEqual([]);
  });

  test('write no markup into a page from a text: bind it, and Vue escapes it', () => {
    const ofPages = files.filter((file) => /^services\/[^/]+\/web\/.*\.(ts|vue|html|mjs)$/.test(file));

    expect(ofPages.length).toBeGreaterThan(0);
    expect(matching(ofPages, /\bv-html\b|\binnerHTML\b/)).toEqual([]);
  });

  test('never wait for time to pass in a test: poll for what is expected', () => {
    const specs = sources.filter((file) => file.endsWith('.spec.ts'));

    expect(matching(specs, /await (sleep|delay)\(/)).toEqual([]);
  });
});

describe('texts', () => {
  test('name no package registry: the client of each knows its own', () => {
    expect(
      matching(
        texts,
        /https?:\/\/[a-z0-9.-]*(npmjs|maven|sonatype|pypi|crates|debian|golang)[a-z0-9.-]*\.(org|io|com|dev)/i,
      ),
    ).toEqual([]);
  });

  test('name no folder of one machine', () => {
    expect(matching(texts, /(^|[\s'"`=(])\/(work|farm|home)\/\w/)).toEqual([]);
  });
});

describe.each(projects())('$name', ({ folder, targets }) => {
  test('says what it is in a README', () => {
    expect(files).toContain(`${folder}/README.md`);
  });

  test('is type-checked', () => {
    expect(targets).toContain('typecheck');
  });
});

describe.each(projects().filter(({ folder }) => folder.startsWith('libs/contracts/')))('$name', ({ targets }) => {
  test('is held to its promises: list the target contract-check in its package.json', () => {
    expect(targets).toContain('contract-check');
  });
});
