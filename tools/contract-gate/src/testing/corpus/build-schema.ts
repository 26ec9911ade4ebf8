import { defaultOf } from './default-of.ts';
import type { Draw } from './draw.ts';
import type { EnumJson, FieldJson, FixedJson, RecordJson, TypeJson } from './schema-json.ts';

export const primitives = ['boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'];
const logicalTypes: readonly TypeJson[] = [
  { type: 'long', logicalType: 'timestamp-millis' },
  { type: 'long', logicalType: 'timestamp-micros' },
  { type: 'int', logicalType: 'date' },
  { type: 'int', logicalType: 'time-millis' },
  { type: 'string', logicalType: 'uuid' },
  { type: 'bytes', logicalType: 'decimal', precision: 9, scale: 2 },
];

/** A schema with something of everything, so that every kind of change finds a place in it, at the root and below. */
export function buildSchema(draw: Draw): RecordJson {
  const inner = record('Inner', [
    ...manyFields(draw, 'inner'),
    field(draw, 'innerState', enumType(draw, 'InnerState')),
  ]);
  return {
    ...record('Fact', [
      ...manyFields(draw, 'own'),
      field(draw, 'state', enumType(draw, 'State')),
      field(draw, 'token', fixedType(draw, 'Token')),
      field(draw, 'inside', around(draw, inner)),
      field(draw, 'sameInside', around(draw, 'Inner')),
    ]),
    namespace: 'corpus',
  };
}

function manyFields(draw: Draw, prefix: string): FieldJson[] {
  const twoTypes = draw.shuffled(primitives).slice(0, 2);
  return [
    field(draw, `${prefix}First`, draw.oneOf(primitives)),
    field(draw, `${prefix}Second`, draw.oneOf(primitives)),
    field(draw, `${prefix}Nullable`, ['null', draw.oneOf(primitives)]),
    field(draw, `${prefix}Either`, draw.coin() ? twoTypes : ['null', ...twoTypes]),
    field(draw, `${prefix}Meant`, structuredClone(draw.oneOf(logicalTypes))),
    field(draw, `${prefix}Many`, around(draw, draw.oneOf(primitives))),
  ];
}

export function field(draw: Draw, name: string, type: TypeJson): FieldJson {
  const value = draw.coin() ? defaultOf(type) : undefined;
  return value === undefined ? { name, type } : { name, type, default: value };
}

const record = (name: string, fields: FieldJson[]): RecordJson => ({ type: 'record', name, fields });

const fixedType = (draw: Draw, name: string): FixedJson => ({ type: 'fixed', name, size: 1 + draw.below(8) });

function enumType(draw: Draw, name: string): EnumJson {
  const symbols = ['red', 'green', 'blue', 'black'].slice(0, 2 + draw.below(3));
  return { type: 'enum', name, symbols, ...(draw.coin() ? { default: draw.oneOf(symbols) } : {}) };
}

/** The type itself, in a list, in a map, or beside null. */
function around(draw: Draw, type: TypeJson): TypeJson {
  return draw.oneOf<TypeJson>([type, { type: 'array', items: type }, { type: 'map', values: type }, ['null', type]]);
}
