import type { ContractEdit } from './older-version.ts';

/** What readers declare to need: fields by record, by topic. */
export type Needs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** An older display cannot have read a field that was not there yet; other edits take nothing from it. */
export function editNeeds(needs: Needs, { contract, edit }: ContractEdit): Needs {
  const topic = `courtside.${contract}`;
  const fields = edit.kind === 'removeField' ? needs[topic]?.[edit.record] : undefined;
  if (edit.kind !== 'removeField' || !fields) return needs;
  const others = fields.filter((field) => field !== edit.field);
  return { ...needs, [topic]: { ...needs[topic], [edit.record]: others } };
}
