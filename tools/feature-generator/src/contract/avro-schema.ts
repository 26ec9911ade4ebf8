import { entityOf, everyEntity, isOfGames, type Per } from '../options/entity.ts';
import type { Feature } from '../options/feature.ts';
import type { Field, FieldType, PlainKind } from '../options/field.ts';
import { labelOf } from '../options/names.ts';

/** A field of an Avro record, as the contracts write it. */
interface AvroField {
  readonly name: string;
  readonly type: unknown;
  readonly default?: null;
  readonly doc: string;
  readonly courtside: { readonly label: string };
}

const timestamp = { type: 'long', logicalType: 'timestamp-millis' };

/** The schema of a feature: what every fact has, then what was asked for. It is a first draft: docs are to be mended. */
export function avroSchema(feature: Feature) {
  const { name, typeName, title, per, fields } = feature;
  return {
    type: 'record',
    name: typeName,
    namespace: `courtside.${name.replaceAll('-', '')}`,
    doc: `${title} of every ${everyEntity[per]}`,
    courtside: { title, entity: entityOf[per], revision: 'revision' },
    fields: [...headFields(per), ...fields.map((field) => avroField(field, typeName))],
  };
}

/** What every reader needs before it reads the rest, and who says so. */
const headFields = (per: Per): readonly AvroField[] => [
  ...(isOfGames(per) ? [gameId] : []),
  head('revision', 'long', 'Revision', 'Rises by one with every change; equal content keeps its revision'),
  head('observedAt', timestamp, 'Observed', 'When the source was last asked with success, epoch ms'),
  head('source', 'string', 'Source', 'Where it was read; "example" while the values are made up'),
];

const head = (name: string, type: unknown, label: string, doc: string): AvroField => ({
  name,
  type,
  doc,
  courtside: { label },
});

const gameId = head(
  'gameId',
  'string',
  'Game',
  'Source and the id of the game there: nba-cdn:0022000001, simulated:…, replay:…',
);

/** What is known of a field whatever the feature is. */
const knownDocs: Readonly<Record<string, string>> = {
  playerId: 'Id of the player at the source',
  teamId: 'Id of the team at the source',
  league: 'The league in the words of the source: nba, wnba, gLeague or other',
};

function avroField({ name, type, isNullable }: Field, typeName: string): AvroField {
  const avro = avroType(type, enumName(typeName, name));
  const doc = `${knownDocs[name] ?? docOf(name, type)}${isNullable ? '; null where the source does not have it' : ''}`;
  const label = { courtside: { label: labelOf(name) } };
  return isNullable
    ? { name, type: ['null', avro], default: null, doc, ...label }
    : { name, type: avro, doc, ...label };
}

/** An enum is named after its fact as well: names of types are easily taken, and the field alone says little. */
export const enumName = (typeName: string, fieldName: string): string =>
  typeName + fieldName.slice(0, 1).toUpperCase() + fieldName.slice(1);

function avroType(type: FieldType, nameOfEnum: string): unknown {
  if (type.kind === 'timestamp') return timestamp;
  if (type.kind !== 'enum') return type.kind;
  return { type: 'enum', name: nameOfEnum, symbols: type.symbols, default: type.symbols[0] };
}

const kindWords: Readonly<Record<PlainKind, string>> = {
  string: 'as the source says it',
  boolean: 'yes or no',
  int: 'a whole number',
  long: 'a whole number',
  float: 'a number',
  double: 'a number',
  timestamp: 'epoch ms',
};

const docOf = (name: string, type: FieldType): string =>
  `${labelOf(name)}, ${type.kind === 'enum' ? type.symbols.join(', ') : kindWords[type.kind]}`;
