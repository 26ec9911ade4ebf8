import { join } from 'node:path';
import { generateFiles, readJson, type Tree } from '@nx/devkit';
import { sampleFact } from '../contract/sample-fact.ts';
import { entityOf } from '../options/entity.ts';
import type { Feature } from '../options/feature.ts';
import type { Field } from '../options/field.ts';
import { labelOf } from '../options/names.ts';
import { cellCode } from '../printing/cell-code.ts';
import { templateFolder } from './template-folder.ts';

const display = 'services/display-consumer';
const source: Field = { name: 'source', type: { kind: 'string' }, isNullable: false };

/** Writes the folder that the page finds by the name of the topic, and lets the display depend on the contract. */
export function writePanel(tree: Tree, feature: Feature): void {
  const { name, per, fields } = feature;
  const rowKey = entityOf[per].at(-1);
  const nullable = fields.filter(({ isNullable }) => isNullable).map((field) => field.name);
  generateFiles(tree, join(templateFolder, 'panel'), `${display}/web/panels/courtside.${name}`, {
    ...feature,
    cells: [...fields, source].map((field) => ({ label: labelOf(field.name), code: cellCode(field) })),
    rowKey,
    reads: [...new Set([rowKey, ...[...fields, source].map((field) => field.name)])],
    nullable,
    hasNullable: nullable.length > 0,
    hasMoments: fields.some(({ type }) => type.kind === 'timestamp'),
    sample: JSON.stringify(sampleFact(feature)),
  });
  addDependency(tree, `@courtside/contract-${name}`);
}

/** One line more, in its place of the alphabet. */
function addDependency(tree: Tree, contract: string): void {
  const file = `${display}/package.json`;
  const json = readJson(tree, file);
  const dependencies = Object.entries({ ...json.dependencies, [contract]: '*' }).sort(([a], [b]) => (a < b ? -1 : 1));
  tree.write(file, `${JSON.stringify({ ...json, dependencies: Object.fromEntries(dependencies) }, null, 2)}\n`);
}
