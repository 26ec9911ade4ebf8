import type { Finding } from '../finding.ts';
import { fullMismatches, type Incompatibility } from './full-mismatches.ts';
import { ruleWords } from './rule-words.ts';
import { lastName, schemaType } from './schema-type.ts';

/** A schema that facts may have been written with, and where it was found. */
export interface Version {
  /** `fixtures/1`, `commit 5243e4b`, `version 3 of the registry` */
  readonly label: string;
  readonly schema: object;
}

/** What keeps a schema from reading and being read by every one of these versions: `FULL_TRANSITIVE`. */
export function schemaFindings(schema: object, versions: readonly Version[]): readonly Finding[] {
  const newer = schemaType(schema);
  const found = versions.flatMap(({ label, schema: older }) =>
    fullMismatches(newer, schemaType(older)).map((mismatch) => ({ mismatch, label })),
  );
  const alike = Map.groupBy(found, ({ mismatch }) => JSON.stringify(mismatch)).values();
  return joined([...alike].map((group) => inWords(group, lastName(newer.name ?? ''))));
}

interface Found {
  readonly mismatch: Incompatibility;
  readonly label: string;
}

/** One mismatch with every version that it is with. */
function inWords([first, ...others]: readonly Found[], rootName: string): Finding {
  if (!first) throw new Error('Cannot say in words what was not found');
  const { mismatch, label } = first;
  const { rule, [mismatch.direction]: words } = ruleWords[mismatch.rule];
  const labels = [label, ...others.map((other) => other.label)].join(', ');
  return {
    where: mismatch.path || rootName,
    problem: words.problem(mismatch, labels),
    rule,
    instead: words.instead,
  };
}

/** Old facts and old readers often suffer alike: that is one thing to mend. */
function joined(findings: readonly Finding[]): readonly Finding[] {
  const groups = Map.groupBy(findings, ({ where, rule, instead }) => JSON.stringify([where, rule, instead]));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, problem: [first, ...others].map(({ problem }) => problem).join('; it ') }] : [],
  );
}
