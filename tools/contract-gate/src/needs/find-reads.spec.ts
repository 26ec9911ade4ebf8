import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findReads } from './find-reads.ts';
import { checkProject } from './type-checker.ts';

const sources = {
  facts: `
    export interface Line { readonly a: number; readonly b: number; readonly c: number; readonly d: number }
    export interface Fact { readonly home: Line; readonly lines: readonly Line[]; readonly note: string | null }`,
  direct: `
    export const byDot = (fact: Fact | undefined) => fact?.home.a;
    export const inBrackets = (line: Line, name: 'b' | 'c') => line[name];
    export const apart = ({ note, home: { d: renamed } }: Fact) => [note, renamed];`,
  derived: `
    interface Wide extends Line { readonly e: number }
    export const inherited = (line: Wide) => line.a + line.e;
    export const picked = (line: Pick<Line, 'b'> & { readonly f?: number }) => line.b;
    export const spread = (line: Line) => ({ ...line, more: 1 }).c;`,
  looped: `
    export const all = (line: Line) => (Object.keys(line) as (keyof Line)[]).map((name) => line[name]);
    export const passedOn = (fact: Fact) => JSON.stringify({ ...fact });`,
};

const readsOf = (() => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'courtside-reads-'));
  const options = { strict: true, target: 'esnext', lib: ['esnext'], moduleResolution: 'bundler', types: [] };
  const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { ...options, allowImportingTsExtensions: true, noEmit: true } }),
  );
  for (const [name, text] of Object.entries(sources))
    write(`${name}.ts`, name === 'facts' ? text : `import type { Fact, Line } from './facts.ts';\n${text}`);
  const project = checkProject(join(folder.path, 'tsconfig.json'));
  return (name: keyof typeof sources) => findReads(project, join(folder.path, `${name}.ts`));
})();

/** What a source reads of the facts: named reads as they are, the others in parentheses. */
function wordsOf(name: keyof typeof sources): string[] {
  const reads = readsOf(name).filter(({ declaredIn }) => declaredIn.endsWith('facts.ts'));
  return reads.map(({ record, field, isNamed }) => (isNamed ? `${record}.${field}` : `(${record}.${field})`)).sort();
}

test('findReads finds what is read by a dot, in brackets and by taking apart', () => {
  expect(wordsOf('direct')).toEqual(['Fact.home', 'Fact.home', 'Fact.note', 'Line.a', 'Line.b', 'Line.c', 'Line.d']);
});

test('findReads sees through types that are made of the interface', () => {
  expect(wordsOf('derived')).toEqual(['Line.a', 'Line.b', 'Line.c']);
});

test('findReads tells a loop over everything apart, and passing on is no reading', () => {
  expect(wordsOf('looped')).toEqual(['(Line.a)', '(Line.b)', '(Line.c)', '(Line.d)']);
});
