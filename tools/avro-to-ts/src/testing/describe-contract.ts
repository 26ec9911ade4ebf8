import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import avro from 'avsc';
import { generate } from '../generate.ts';

interface ContractUnderTest<Fact> {
  readonly topic: string;
  readonly schema: { readonly fields: ReadonlyArray<{ readonly name: string; readonly doc?: string }> };
  readonly config: Readonly<Record<string, string | number>>;
  key(fact: Fact): string;
}

/**
 * The promises every contract keeps, as tests: its types are those of its .avsc, its newest reader reads every
 * version ever released, and a generic reader finds what it needs. Call it from the contract's own spec.
 */
export function describeContract<Fact>(folder: string, contract: ContractUnderTest<Fact>): void {
  describe(contract.topic, () => {
    test('generated.ts is what its .avsc prints', () => {
      const committed = readFileSync(join(folder, 'src/generated.ts'), 'utf8');

      expect(committed).toBe(generate(folder));
    });

    test('begins with what a reader needs before it decodes the rest', () => {
      const names = contract.schema.fields.map((field) => field.name);

      const head = [...names.filter((name) => name === 'gameId'), 'revision', 'observedAt']; // What is of no game has none.
      expect(names.slice(0, head.length)).toEqual(head);
    });

    test('documents every field', () => {
      expect(contract.schema.fields.filter((field) => !field.doc)).toEqual([]);
    });

    test('keeps seven days of history and the newest fact of every key', () => {
      expect(contract.config['cleanup.policy']).toBe('compact,delete');
      expect(contract.config['min.compaction.lag.ms']).toBe(String(7 * 24 * 60 * 60 * 1000));
    });

    describe.each(releasedVersions(folder))('version $name', ({ fact, schema, bytes }) => {
      test('is read by the newest reader', () => {
        const newest = avro.Type.forSchema(contract.schema as never);
        const writer = avro.Type.forSchema(schema as never);

        const read = newest.fromBuffer(bytes, newest.createResolver(writer));

        expect(JSON.parse(JSON.stringify(read))).toEqual(fact);
      });

      test('has its entity as key', () => {
        const { entity } = (contract.schema as unknown as { courtside: { entity: string[] } }).courtside;

        expect(contract.key(fact as Fact)).toBe(entityKey(fact, entity));
      });
    });
  });
}

/** One folder per released version: the schema it was written with, the bytes, and what they say. */
function releasedVersions(folder: string) {
  return readdirSync(join(folder, 'fixtures')).map((name) => {
    const version = (file: string) => readFileSync(join(folder, 'fixtures', name, file));
    const json = (file: string): Record<string, unknown> => JSON.parse(version(file).toString());
    return { name, schema: json('schema.avsc'), fact: json('fact.json'), bytes: version('fact.avro') };
  });
}

/** The values of the entity joined by "/", with "%" and "/" inside a value escaped. */
function entityKey(fact: Record<string, unknown>, entity: readonly string[]): string {
  return entity.map((field) => String(fact[field]).replace(/[%/]/g, encodeURIComponent)).join('/');
}
