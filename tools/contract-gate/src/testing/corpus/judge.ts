import { avscVerdict } from './avsc-verdict.ts';
import type { History } from './corpus.ts';
import { ourVerdict } from './our-verdict.ts';
import { registryVerdicts } from './registry-verdicts.ts';
import type { RecordJson } from './schema-json.ts';
import type { Verdict } from './verdict.ts';

/** A schema that may come next, and what each of the three says of it. */
export interface Judged {
  readonly kind: string;
  readonly versions: readonly RecordJson[];
  readonly schema: RecordJson;
  readonly ours: Verdict;
  readonly avsc: Verdict;
  readonly registry: Verdict;
}

/** Asks all three about everything that may come next in a history. */
export async function judge(registryUrl: string, subject: string, history: History): Promise<readonly Judged[]> {
  const { versions, next } = history;
  const registry = await registryVerdicts(registryUrl, subject, history);
  return next.map(({ kind, schema }, index) => ({
    kind,
    versions,
    schema,
    ours: ourVerdict(versions, schema),
    avsc: avscVerdict(versions, schema),
    registry: registry[index] ?? 'refused',
  }));
}

export const disagree = ({ ours, avsc, registry }: Judged): boolean => ours !== avsc || ours !== registry;

/** Enough to see what it is about; the seed tells the rest. */
export const judgedWords = ({ kind, versions, schema, ours, avsc, registry }: Judged): string =>
  `${kind}: gate ${ours}, avsc ${avsc}, registry ${registry}: ${JSON.stringify({ versions, schema })}`;
