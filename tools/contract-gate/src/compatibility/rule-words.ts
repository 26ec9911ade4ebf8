import type { Direction, Incompatibility } from './full-mismatches.ts';
import type { Rule } from './mismatch.ts';

interface Words {
  /** What is so; `versions` are those that it is so against. */
  problem(mismatch: Incompatibility, versions: string): string;
  readonly instead: string;
}

/** A rule in words for somebody who has just edited a schema. */
export type RuleWords = Readonly<Record<Direction, Words>> & { readonly rule: string };

const addBeside =
  'leave the field as it is, add a new one beside it with a default, and fill both until nobody reads the old one';
const resolution = (rule: string) => `${rule} (Avro, "Schema Resolution")`;
const takes = ({ reader, writer }: Incompatibility, versions: string) =>
  `takes ${reader}, and facts of ${versions} may have ${writer}`;
const mayBe = ({ reader, writer }: Incompatibility, versions: string) =>
  `may be ${writer}, and readers with ${versions} take only ${reader}`;
const twoFields = ({ writer }: Incompatibility, versions: string) =>
  `finds two fields by its name and aliases against ${versions}: ${writer}`;

export const ruleWords: Readonly<Record<Rule, RuleWords>> = {
  type: {
    rule: resolution("types are the same, or the writer's is one that is promoted to the reader's"),
    backward: { problem: takes, instead: addBeside },
    forward: { problem: mayBe, instead: addBeside },
  },
  branch: {
    rule: resolution("every branch that can be written is one that the reader's type takes"),
    backward: { problem: takes, instead: 'put the branch back: what was written once is read for ever' },
    forward: { problem: mayBe, instead: addBeside },
  },
  default: {
    rule: resolution('a field that the writer does not have takes its default; without one it cannot be read'),
    backward: {
      problem: (_mismatch, versions) => `has no default, and facts of ${versions} do not have the field`,
      instead:
        'give it a default, such as null for a nullable type; a field that was only renamed keeps its old name, for a new name makes it a field taken out and another one added',
    },
    forward: {
      problem: (_mismatch, versions) => `is gone, and readers with ${versions} have no default for it`,
      instead: 'put the field back: one without default stays for ever',
    },
  },
  symbol: {
    rule: resolution("a symbol that the reader does not have becomes the default of the reader's enum"),
    backward: {
      problem: ({ writer }, versions) => `has no ${writer} and no default, and facts of ${versions} may say it`,
      instead: 'put the symbol back, or give the enum a default symbol',
    },
    forward: {
      problem: ({ writer }, versions) => `may say ${writer}, and readers with ${versions} have no default for it`,
      instead:
        'add a new field with an enum of its own that has a default symbol, and keep this one; a default that is added now helps only later versions',
    },
  },
  name: {
    rule: resolution(
      'records, enums and fixed types match by name; avsc, which reads our facts, compares the namespace too',
    ),
    backward: { problem: takes, instead: 'keep the name and the namespace; what people read is the title or label' },
    forward: { problem: mayBe, instead: 'keep the name and the namespace; what people read is the title or label' },
  },
  alias: {
    rule: 'a field is one field: avsc refuses to choose between two',
    backward: { problem: twoFields, instead: 'take the alias away' },
    forward: { problem: twoFields, instead: 'take the alias away' },
  },
  size: {
    rule: resolution('fixed types match when their sizes do'),
    backward: { problem: takes, instead: addBeside },
    forward: { problem: mayBe, instead: addBeside },
  },
  meaning: {
    rule: 'a logical type says what a value means: with another one every old fact is read, and says something else',
    backward: { problem: takes, instead: addBeside },
    forward: { problem: mayBe, instead: addBeside },
  },
};
