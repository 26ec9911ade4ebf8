import { join } from 'node:path';
import { avroToTs } from '@courtside/avro-to-ts';
import { generateFiles, type Tree } from '@nx/devkit';
import avro, { type Schema } from 'avsc';
import { avroSchema, enumName } from '../contract/avro-schema.ts';
import { sampleFact } from '../contract/sample-fact.ts';
import { entityOf, everyEntity } from '../options/entity.ts';
import type { Feature } from '../options/feature.ts';
import { templateFolder } from './template-folder.ts';

/** Writes `libs/contracts/<name>`: the schema, what is printed from it, and the fixture of its first version. */
export function writeContract(tree: Tree, feature: Feature): void {
  const { name, typeName, per, fields } = feature;
  const folder = `libs/contracts/${name}`;
  const enums = fields.filter(({ type }) => type.kind === 'enum').map((field) => enumName(typeName, field.name));
  generateFiles(tree, join(templateFolder, 'contract'), folder, {
    ...feature,
    entity: entityOf[per],
    everyEntity: everyEntity[per],
    isKeyOfParts: per !== 'game',
    typeNames: [typeName, ...enums],
  });
  const schema = avroSchema(feature);
  const text = jsonText(schema);
  tree.write(`${folder}/${name}.avsc`, text);
  tree.write(`${folder}/src/generated.ts`, avroToTs(schema));
  writeFixture(tree, `${folder}/fixtures/1`, text, sampleFact(feature));
}

function writeFixture(tree: Tree, folder: string, schemaText: string, fact: object): void {
  const schema: Schema = JSON.parse(schemaText);
  tree.write(`${folder}/schema.avsc`, schemaText);
  tree.write(`${folder}/fact.json`, jsonText(fact));
  tree.write(`${folder}/fact.avro`, avro.Type.forSchema(schema).toBuffer(fact));
}

const jsonText = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
