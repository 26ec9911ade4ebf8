import { anyField, type Change, type Changes } from './change.ts';
import type { Draw } from './draw.ts';
import { type EnumJson, isEnumJson, type RecordJson, typesIn } from './schema-json.ts';

const ofEnum =
  (fits: (type: EnumJson) => boolean, change: (type: EnumJson, draw: Draw) => void): Change =>
  (schema, draw) => {
    const fitting = typesIn(schema).filter(isEnumJson).filter(fits);
    if (fitting.length === 0) return false;
    change(draw.oneOf(fitting), draw);
    fixDefaults(schema, draw);
    return true;
  };

/** A default that names a symbol which is gone would make it no schema at all. */
function fixDefaults(schema: RecordJson, draw: Draw): void {
  const isLost = (symbol: unknown, { symbols }: EnumJson) => !symbols.includes(String(symbol));
  for (const type of typesIn(schema).filter(isEnumJson)) {
    if (type.default !== undefined && isLost(type.default, type)) type.default = draw.oneOf(type.symbols);
  }
  const lost = anyField(schema, draw, ({ type, default: value }) => {
    return isEnumJson(type) && value !== undefined && isLost(value, type);
  });
  if (lost && isEnumJson(lost.type)) lost.default = lost.type.symbols[0];
}

/** Symbols of enums that come, go and change, and the default that readers fall back to. */
export const enumChanges: Changes = {
  'add a symbol': ofEnum(
    () => true,
    (type, draw) => type.symbols.splice(draw.below(type.symbols.length + 1), 0, 'violet'),
  ),
  'remove a symbol': ofEnum(
    ({ symbols }) => symbols.length > 1,
    (type, draw) => type.symbols.splice(draw.below(type.symbols.length), 1),
  ),
  'rename a symbol': ofEnum(
    () => true,
    (type, draw) => type.symbols.splice(draw.below(type.symbols.length), 1, 'violet'),
  ),
  're-order symbols': ofEnum(
    () => true,
    (type, draw) => {
      type.symbols = draw.shuffled(type.symbols);
    },
  ),
  'give an enum a default': ofEnum(
    (type) => type.default === undefined,
    (type, draw) => {
      type.default = draw.oneOf(type.symbols);
    },
  ),
  'take the default of an enum away': ofEnum(
    (type) => type.default !== undefined,
    (type) => {
      delete type.default;
    },
  ),
  'add a symbol and give the enum a default at once': ofEnum(
    (type) => type.default === undefined,
    (type) => {
      type.symbols.push('violet');
      type.default = type.symbols[0] ?? 'violet';
    },
  ),
};
