import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { addFeature } from './add-feature.ts';
import { composeList, kubernetesList } from './parts/list-service.ts';
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
  for (const { file } of [composeList, kubernetesList]) tree.write(file, readReal(file));
  addFeature(tree, { name: printedName, per: 'game', fields: 'status:enum(out|in),note:string?', panel: true });
});

/** A file or a text with the names of its feature replaced, also its singular and its last word: `stats-keeper.ts`. */
function anonymous(text: string, name: string): string {
  const kebab = [name, name.split('-').at(-1) ?? name].flatMap((word) => [word, word.replace(/s$/, '')]);
  const camel = kebab.map((word) => word.replace(/-./g, (part) => part.slice(1).toUpperCase()));
  const pascal = camel.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const longestFirst = [...new Set([...kebab, ...camel, ...pascal])].sort((a, b) => b.length - a.length);
  const wholeWord = (word: string) => new RegExp(`${/^[a-z]/.test(word) ? '(?<![A-Za-z])' : ''}${word}(?![a-z])`, 'g');
  return longestFirst.reduce((result, word) => result.replaceAll(wholeWord(word), 'X'), text);
}
/** What a source is called after differs: a game, a box score. */
const anonymousFile = (file: string, name: string) =>
  anonymous(file, name).replace(/(^|\/)(seen|any)-[\w-]+/, '$1$2-X');

/** What is of no game has no `gameId`. */
const headFields = ['gameId', 'revision', 'observedAt'];
const withoutDoc = (field: object) => ({ ...field, doc: '' });

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
    const own = files().filter((file) => !real.flat().includes(file));

    expect(own.filter((file) => !added.includes(file))).toEqual([]);
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

  test.each(features)('has the tsconfig.json of $producer', ({ producer }) => {
    expect(printed(`${folder}/tsconfig.json`)).toBe(readReal(`services/${producer}/tsconfig.json`));
  });

  test.each(features)('has the compose.yaml of $producer', ({ name, producer }) => {
    const [own, other] = [printed(`${folder}/compose.yaml`), readReal(`services/${producer}/compose.yaml`)];

    expect(anonymous(own, printedName)).toBe(anonymous(other, name));
  });

  test.each(features)('is deployed as $producer is: the same files, the same words', ({ name, producer }) => {
    const [own, other] = [`deploy/kubernetes/${printedName}-producer`, `deploy/kubernetes/${producer}`];

    expect(filesBelow(tree, own)).toEqual(realFiles(other));
    for (const file of realFiles(other))
      expect(anonymous(printed(`${own}/${file}`), printedName)).toBe(anonymous(readReal(`${other}/${file}`), name));
  });

  test('has a main.ts with what is in all of them, as one of them has it word for word', () => {
    const own = statements(printed(`${folder}/src/main.ts`), printedName);
    const others = features.map(({ name, producer }) => statements(readReal(`services/${producer}/src/main.ts`), name));

    expect(own).toEqual(expect.arrayContaining(inAll(others)));
    expect(others).toContainEqual(own);
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
    const head = ({ fields }: { fields: { name: string }[] }) =>
      fields.slice(0, headFields.length).filter((field) => headFields.includes(field.name));
    const said = head(other).map((field) => field.name);
    const ownHead = head(own).filter((field) => said.includes(field.name));
    expect(ownHead.map(withoutDoc)).toEqual(head(other).map(withoutDoc));
  });
});

test('a printed panel is defined as all others are, and its component takes what they take', () => {
  const panels = 'services/display-consumer/web/panels';
  const files = realFiles(panels).filter((file) => /^courtside\.[\w-]+\/(panel\.ts|\w+Panel\.vue)$/.test(file));
  const own = filesBelow(tree, `${panels}/courtside.${printedName}`);
  const texts = (ending: string) => ({
    own: own
      .filter((file) => file.endsWith(ending))
      .map((file) => printed(`${panels}/courtside.${printedName}/${file}`)),
    others: files.filter((file) => file.endsWith(ending)).map((file) => readReal(`${panels}/${file}`)),
  });
  const definition = (text: string) => text.match(/definePanel<|\b(title|order|component)(?=:)/g);
  const takesFacts = (text: string) => /defineProps<PanelProps<\w+>>/.test(text);

  const [panel, component] = [texts('panel.ts'), texts('Panel.vue')];

  expect(panel.own.map(definition)).toEqual([definition(panel.others[0] ?? '')]);
  expect(new Set(panel.others.map((text) => definition(text)?.join()))).toHaveProperty('size', 1);
  expect(component.own.map(takesFacts)).toEqual([component.others.some(takesFacts)]);
});
