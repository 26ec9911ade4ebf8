import { describe, expect, test } from '@jest/globals';
import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import avro from 'avsc';
import { addFeature } from './add-feature.ts';
import type { Options } from './options/parse-options.ts';
import { formatNewFiles } from './parts/format-new-files.ts';
import { filesBelow, textOf } from './testing/tree-files.ts';

const everyType =
  'status:enum(out|active),minutes:int,points:long?,share:float,load:double,isStarter:boolean?,returnsAt:timestamp?,note:string?';
const kubernetesFile = 'deploy/kubernetes/all/kustomization.yaml';
const displayFile = 'services/display-consumer/package.json';
const display = { name: 'display-consumer', dependencies: { '@courtside/contract-scores': '*', zod: '4.6.7' }, nx: {} };

function add(about: Partial<Options>): Tree {
  const tree = createTreeWithEmptyWorkspace();
  tree.write(displayFile, `${JSON.stringify(display, null, 2)}\n`);
  tree.write('docker-compose.yml', 'include:\n  - services/display-consumer/compose.yaml\n');
  tree.write(kubernetesFile, 'resources:\n  - ../display-consumer\n');
  addFeature(tree, { name: 'shot-charts', per: 'game', fields: everyType, panel: false, ...about });
  return tree;
}
const schemaOf = (tree: Tree) => JSON.parse(textOf(tree, 'libs/contracts/shot-charts/shot-charts.avsc'));

describe.each([
  ['game', ['gameId'], ['gameId', 'revision', 'observedAt', 'source', 'status']],
  ['player', ['gameId', 'playerId'], ['gameId', 'revision', 'observedAt', 'source', 'playerId']],
  ['team', ['gameId', 'teamId'], ['gameId', 'revision', 'observedAt', 'source', 'teamId']],
  ['league', ['league'], ['revision', 'observedAt', 'source', 'league', 'status']],
])('addFeature --per %s', (per, entity, firstFields) => {
  const tree = add({ per });

  test('has a schema that a reader can show without knowing more', () => {
    const schema = schemaOf(tree);

    expect(schema.courtside).toEqual({ title: 'Shot charts', entity, revision: 'revision' });
    expect(schema.fields.slice(0, 5).map(({ name }: { name: string }) => name)).toEqual(firstFields);
    expect(schema.fields.filter(({ doc, courtside }: Record<string, unknown>) => !doc || !courtside)).toEqual([]);
  });

  test('leaves a fixture that the schema reads', () => {
    const fixture = (file: string) => tree.read(`libs/contracts/shot-charts/fixtures/1/${file}`) ?? Buffer.alloc(0);

    const read = avro.Type.forSchema(schemaOf(tree)).fromBuffer(fixture('fact.avro'));

    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(fixture('fact.json').toString()));
    expect(fixture('schema.avsc').toString()).toBe(textOf(tree, 'libs/contracts/shot-charts/shot-charts.avsc'));
  });

  test('writes nothing of the display', () => {
    expect(filesBelow(tree, 'services/display-consumer')).toEqual(['package.json']);
    expect(textOf(tree, displayFile)).toBe(`${JSON.stringify(display, null, 2)}\n`);
  });

  test('makes up a value for every field, in the one file that says so', () => {
    const source = textOf(tree, 'services/shot-charts-producer/src/example-source.ts');

    for (const { name } of schemaOf(tree).fields.slice(4)) expect(source).toContain(name);
    expect(source).toContain('THE REAL SOURCE BELONGS HERE');
  });
});

describe.each(['game', 'player', 'team'])('addFeature --per %s --panel', (per) => {
  const tree = add({ per, panel: true });

  test('writes the folder of the topic and one more dependency of the display, nothing else', () => {
    const files = filesBelow(tree, 'services/display-consumer');

    expect(files).toEqual([
      'package.json',
      ...['ShotChartsPanel.vue', 'needs.json', 'panel.ts', 'shot-charts-table.spec.ts', 'shot-charts-table.ts'].map(
        (file) => `web/panels/courtside.shot-charts/${file}`,
      ),
    ]);
    const { dependencies, ...rest } = JSON.parse(textOf(tree, displayFile));
    expect(Object.keys(dependencies)).toEqual(['@courtside/contract-scores', '@courtside/contract-shot-charts', 'zod']);
    expect(rest).toEqual({ name: display.name, nx: display.nx });
  });

  test('takes types of the contract only', () => {
    for (const file of filesBelow(tree, 'services/display-consumer/web')) {
      const imported = textOf(tree, `services/display-consumer/web/${file}`).match(/^import .*contract.*$/gm) ?? [];
      expect(imported.filter((line) => !line.startsWith('import type '))).toEqual([]);
    }
  });
});

test('addFeature adds the line by which compose finds the service', () => {
  const services = ['display-consumer', 'shot-charts-producer'];

  expect(textOf(add({}), 'docker-compose.yml')).toBe(
    ['include:', ...services.map((name) => `  - services/${name}/compose.yaml`), ''].join('\n'),
  );
});

test('addFeature writes the folder that deploys the service, and the line by which the overlays find it', () => {
  const tree = add({});

  expect(filesBelow(tree, 'deploy/kubernetes/shot-charts-producer')).toEqual(['kustomization.yaml']);
  expect(textOf(tree, kubernetesFile)).toBe('resources:\n  - ../display-consumer\n  - ../shot-charts-producer\n');
});

test('addFeature refuses a panel of what belongs to no game', () => {
  expect(() => add({ per: 'league', panel: true })).toThrow('a panel stands on the page of a game');
});

test('addFeature writes files as Biome wants them, whatever the length of names', () => {
  for (const name of ['q', 'n'.repeat(40)]) {
    const tree = add({ name, per: 'player', panel: true });
    const before = tree.listChanges().map(({ path, content }) => [path, content?.toString()]);

    formatNewFiles(tree);

    expect(tree.listChanges().map(({ path, content }) => [path, content?.toString()])).toEqual(before);
  }
});

test('addFeature writes nothing when anything is wrong, and tells all of it', () => {
  const tree = createTreeWithEmptyWorkspace();
  tree.write('services/injuries-producer/package.json', '{}');
  const before = tree.listChanges().length;

  const attempt = () => addFeature(tree, { name: 'injuries', per: 'game', fields: 'revision:int', panel: false });

  expect(attempt).toThrow(/is taken: there is services\/injuries-producer\n.*every fact has it already/);
  expect(tree.listChanges()).toHaveLength(before);
});

test('addFeature refuses to call a feature like a word of the code that it writes', () => {
  expect(() => add({ name: 'sighting' })).toThrow('"sighting" is a word of the code itself');
  expect(() => add({ name: 'own-topic' })).toThrow('"own-topic" is a word of the code itself');
});
