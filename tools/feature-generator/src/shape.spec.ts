import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { addFeature } from './add-feature.ts';
import { readReal, realFeatures, realFiles } from './testing/real-projects.ts';
import { filesBelow, textOf } from './testing/tree-files.ts';

// The templates cannot rot: what they print has the shape of what people wrote, which goes on.
const printedName = 'zebra-herds';
const features = realFeatures();
let tree: Tree;
const printed = (path: string) => textOf(tree, path);

beforeAll(() => {
  tree = createTreeWithEmptyWorkspace();
  tree.write('services/display-consumer/package.json', '{ "dependencies": {} }');
  addFeature(tree, { name: printedName, per: 'game', fields: 'status:enum(out|in),note:string?', panel: true });
});

/** A file or a text with the names of its feature replaced, also its singular and its last word: `stats-keeper.ts`. */
function anonymous(text: string, name: string): string {
  const lastWord = name.split('-').at(-1) ?? name;
  const kebab = [name, lastWord].flatMap((word) => [word, word.replace(/s$/, '')]);
  const camel = kebab.map((word) => word.replace(/-./g, (part) => part.slice(1).toUpperCase()));
  const pascal = camel.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const longestFirst = [...new Set([...kebab, ...camel, ...pascal])].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((result, word) => result.replaceAll(new RegExp(`${word}(?![a-z])`, 'g'), 'X'), text);
}
/** What a source is called after differs: a game, a box score. */
const anonymousFile = (file: string, name: string) =>
  anonymous(file, name).replace(/(^|\/)(seen|any)-[\w-]+/, '$1$2-X');

const inAll = (lists: readonly (readonly string[])[]) =>
  (lists[0] ?? []).filter((item) => lists.every((list) => list.includes(item)));

describe('a printed producer', () => {
  const folder = `services/${printedName}-producer`;
  /** What a source can take back, everybody has to find out for theirs. */
  const left = ['src/is-correction.spec.ts', 'src/is-correction.ts'];
  /** Goes away with the first real source. */
  const added = ['src/example-source.spec.ts', 'src/example-source.ts'];
  const files = () => filesBelow(tree, folder).map((file) => anonymousFile(file, printedName));
  const real = features.map(({ name, producer }) =>
    realFiles(`services/${producer}`).map((file) => anonymousFile(file, name)),
  );

  test('has every file that all producers have', () => {
    expect(files()).toEqual(expect.arrayContaining(inAll(real).filter((file) => !left.includes(file))));
  });

  test('has no file that no producer has, but its made-up source', () => {
    expect(files().filter((file) => !real.flat().includes(file))).toEqual(added);
  });

  test.each(features)('has the package.json of $producer but for its own names', ({ producer }) => {
    const [own, other] = [printed(`${folder}/package.json`), readReal(`services/${producer}/package.json`)].map(
      (text) => JSON.parse(text),
    );

    expect(Object.keys(own)).toEqual(Object.keys(other));
    expect(Object.keys(own.courtside)).toEqual(Object.keys(other.courtside));
    const named = { name: '', dependencies: {}, courtside: {} };
    expect({ ...own, ...named }).toEqual({ ...other, ...named });
  });

  test('depends on what all producers depend on, and on nothing that none does', () => {
    const dependenciesOf = (text: string) => Object.keys(JSON.parse(text).dependencies);
    const own = dependenciesOf(printed(`${folder}/package.json`)).map((name) => anonymous(name, printedName));
    const others = features.map(({ name, producer }) =>
      dependenciesOf(readReal(`services/${producer}/package.json`)).map((dependency) => anonymous(dependency, name)),
    );

    expect(own).toEqual(expect.arrayContaining(inAll(others)));
    expect(own.filter((name) => !others.flat().includes(name))).toEqual([]);
  });

  test.each(features)(
    'has the tsconfig.json of $producer and every statement of its main.ts that starts it',
    (feature) => {
      const own = statements(printed(`${folder}/src/main.ts`), printedName);
      const other = statements(readReal(`services/${feature.producer}/src/main.ts`), feature.name);

      const beforeOwning = own.findIndex((statement) => statement.includes('await ownTopic'));
      expect(other).toEqual(expect.arrayContaining(own.slice(0, beforeOwning)));
      expect(printed(`${folder}/tsconfig.json`)).toBe(readReal(`services/${feature.producer}/tsconfig.json`));
    },
  );

  test('has a main.ts that a producer has word for word', () => {
    const others = features.map(({ name, producer }) => statements(readReal(`services/${producer}/src/main.ts`), name));

    expect(others).toContainEqual(statements(printed(`${folder}/src/main.ts`), printedName));
  });
});

/** The statements of a source, whatever its names, its port and its layout. */
const statements = (text: string, name: string) =>
  anonymous(text, name)
    .replace(/port = \d+/, 'port = N')
    .replace(/,?\s+/g, ' ')
    .split(';');

describe.each(features)('a printed contract', ({ name }) => {
  const folder = `libs/contracts/${printedName}`;
  const real = `libs/contracts/${name}`;
  const configOf = (text: string) =>
    /config: \{[\s\S]*?\}/
      .exec(text)?.[0]
      .replace(/\/\/.*/g, '')
      .split('\n')
      .map((line) => line.trim());

  test(`has the files of ${name} when it had its first version`, () => {
    const files = realFiles(real).filter((file) => !/^fixtures\/(?!1\/)/.test(file));

    const own = filesBelow(tree, folder).map((file) => anonymous(file, printedName));
    expect(own.sort()).toEqual(files.map((file) => anonymous(file, name)).sort());
  });

  test(`has the package.json and tsconfig.json of ${name}`, () => {
    const [own, other] = [anonymous(printed(`${folder}/package.json`), printedName), readReal(`${real}/package.json`)];

    expect(own).toBe(anonymous(other, name));
    expect(printed(`${folder}/tsconfig.json`)).toBe(readReal(`${real}/tsconfig.json`));
  });

  test(`says of its topic what ${name} says`, () => {
    const keysOf = (text: string) => text.match(/^ {2}\w+(?=[,:])/gm);
    const [own, other] = [printed(`${folder}/src/index.ts`), readReal(`${real}/src/index.ts`)];

    expect(keysOf(own)).toEqual(keysOf(other));
    expect(configOf(own)).toEqual(configOf(other));
  });

  test(`has a schema like ${name}: attributes, first fields, documented`, () => {
    const [own, other] = [printed(`${folder}/${printedName}.avsc`), readReal(`${real}/${name}.avsc`)].map((text) =>
      JSON.parse(text),
    );

    expect(Object.keys(own)).toEqual(Object.keys(other));
    expect(Object.keys(own.courtside)).toEqual(Object.keys(other.courtside));
    expect(own.fields[0]).toEqual(other.fields[0]);
    for (const index of [1, 2]) expect({ ...own.fields[index], doc: '' }).toEqual({ ...other.fields[index], doc: '' });
  });
});

test.each(features)('a printed panel is defined as the one of $name, if it has one', ({ name }) => {
  const definition = (text: string) => anonymous(text, '').match(/definePanel|\b(title|order|component)(?=:)/g);
  const real = `services/display-consumer/web/panels/courtside.${name}`;
  const panels = realFiles('services/display-consumer/web/panels').filter(
    (file) => file === `courtside.${name}/panel.ts`,
  );
  const own = definition(printed(`services/display-consumer/web/panels/courtside.${printedName}/panel.ts`));

  expect(panels.map(() => definition(readReal(`${real}/panel.ts`)))).toEqual(panels.map(() => own));
});
