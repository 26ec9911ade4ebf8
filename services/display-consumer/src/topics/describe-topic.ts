import type { AvroRecordSchema } from '../avro-schema.ts';
import { FactShower } from '../showable/fact-shower.ts';
import { showableSchema } from '../showable/showable-schema.ts';
import { entityKey } from './entity-key.ts';

/** What the schema of a topic says to someone who has never heard of it. */
export interface TopicDescription {
  /** Without prefix. */
  readonly topic: string;
  readonly title: string;
  /** As the page is told of it. */
  readonly schema: AvroRecordSchema;
  /** As JSON, in characters. */
  readonly schemaLength: number;
  /** Its facts belong to no game. */
  readonly isLeagueWide: boolean;
  /** The key that a fact must have; undefined when the schema does not say. @throws when the fact has none. */
  readonly keyOf: ((fact: unknown) => string) | undefined;
  readonly shower: FactShower;
}

/** The description; or why such a topic cannot be shown, in words. */
export function describeTopic(topic: string, schema: object): TopicDescription | string {
  const shown = showableSchema(schema);
  const { title = titleOf(topic), entity = [], revision = 'revision' } = shown.courtside ?? {};
  const fields = new Map((schema as RecordSchema).fields.map(({ name, type }) => [name, type]));
  for (const name of [revision, 'observedAt'])
    if (!isWhole(fields.get(name))) return `its schema has no field "${name}" that is an int or long`;
  const missing = entity.find((name) => !fields.has(name));
  if (missing !== undefined) return `its schema has no field "${missing}", which its entity is made of`;
  return {
    topic,
    title,
    schema: shown,
    schemaLength: JSON.stringify(shown).length,
    isLeagueWide: !fields.has('gameId'),
    keyOf: entity.length === 0 ? undefined : (fact) => entityKey(fact as object, entity),
    shower: new FactShower(shown),
  };
}

/** Parsed JSON that avsc has taken for a record. */
interface RecordSchema {
  readonly fields: readonly { readonly name: string; readonly type: unknown }[];
}

/** The game that a fact belongs to; undefined when it belongs to none. */
export function gameIdOf(fact: unknown): string | undefined {
  const { gameId } = fact as { gameId?: unknown };
  return typeof gameId === 'string' && gameId !== '' ? gameId : undefined;
}

function isWhole(type: unknown): boolean {
  if (typeof type !== 'object' || type === null || !('type' in type)) return type === 'int' || type === 'long';
  const isOtherTime = 'logicalType' in type && /-(micros|nanos)$/.test(String(type.logicalType));
  return isWhole(type.type) && !isOtherTime;
}

/** `courtside.team-form` is "Team form". */
function titleOf(topic: string): string {
  const words = topic
    .replace(/^courtside\./, '')
    .replaceAll(/[._-]+/g, ' ')
    .trim();
  return words === '' ? topic : words.charAt(0).toUpperCase() + words.slice(1);
}
