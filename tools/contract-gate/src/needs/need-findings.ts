import { schemaType } from '../compatibility/schema-type.ts';
import type { Finding } from '../finding.ts';
import { type Consumer, needsFile } from './declared-needs.ts';
import { fieldsByRecord } from './fields-by-record.ts';

/** The fields that somebody reads and that the schema of `topic` does not have. */
export function needFindings(topic: string, schema: object, consumers: readonly Consumer[]): readonly Finding[] {
  const there = fieldsByRecord(schemaType(schema));
  return consumers.flatMap(({ name, needs }) =>
    Object.entries(needs[topic] ?? {})
      .flatMap(([record, fields]) => fields.map((field) => ({ record, field })))
      .filter(({ record, field }) => !there.get(record)?.includes(field))
      .map(({ record, field }) => missing(`${record}.${field}`, name)),
  );
}

const missing = (where: string, consumer: string): Finding => ({
  where,
  problem: `is not in the schema, and ${consumer} reads it (a ${needsFile} in services/${consumer})`,
  rule: 'what a consumer needs is part of the contract, whatever a reader could do without',
  instead: `put it back; to let it go, let ${consumer} stop reading it first, and take it out of its ${needsFile}`,
});
