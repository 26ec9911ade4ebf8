import { factOf, foreignSchema } from './discovered.ts';

const manyFields = Array.from({ length: 10_000 }, (_, index) => ({
  name: `field_${index}`,
  type: ['null', 'string'],
  default: null,
}));

/** Ten thousand fields. */
export const wideSchema = { ...foreignSchema, name: 'Wide', fields: [...foreignSchema.fields, ...manyFields] };

/** Markup for a title, names that every object has, and a record that holds itself. */
export const hostileSchema = {
  ...foreignSchema,
  name: 'Hostile',
  doc: '<script>alert(1)</script>',
  courtside: { title: '<img src=x onerror=alert(1)>', entity: ['playerId'] },
  fields: [
    ...foreignSchema.fields,
    { name: 'constructor', type: 'string', default: '' },
    { name: 'map', type: { type: 'map', values: 'string' }, default: {} },
    { name: 'next', type: ['null', 'Hostile'], default: null },
  ],
};

/** A fact of `hostileSchema`. */
export const hostileFact = (playerId: string, about: object = {}) => ({
  ...factOf(playerId, 1),
  constructor: 'x',
  map: {},
  next: null,
  ...about,
});

/** One that holds 900 others, each within the next. */
export const deepFact = (playerId: string) =>
  hostileFact(playerId, {
    next: Array.from({ length: 900 }).reduce<object>((next) => hostileFact('a', { next }), hostileFact('a')),
  });
