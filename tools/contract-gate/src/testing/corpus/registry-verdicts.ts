import { postSchema, registerSchema } from '../post-schema.ts';
import type { History } from './corpus.ts';
import type { RecordJson } from './schema-json.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/**
 * What the registry says of each schema that may come next: it registers the versions as `subject`, asks, and forgets
 * them. The registry must refuse by `FULL_TRANSITIVE`, as ours does for every subject.
 */
export async function registryVerdicts(registryUrl: string, subject: string, history: History): Promise<Verdict[]> {
  for (const version of history.versions) await registerSchema(registryUrl, subject, version);
  const verdicts: Verdict[] = [];
  for (const { schema } of history.next) verdicts.push(await ask(registryUrl, subject, schema));
  for (const path of [subject, `${subject}?permanent=true`])
    await fetch(`${registryUrl}/subjects/${path}`, { method: 'DELETE' });
  return verdicts;
}

async function ask(registryUrl: string, subject: string, schema: RecordJson): Promise<Verdict> {
  const answer = await postSchema(`${registryUrl}/compatibility/subjects/${subject}/versions`, schema);
  if (answer.status === 422) return 'refused';
  if (!answer.ok) throw new Error(`Cannot ask about "${subject}": ${answer.status} ${await answer.text()}`);
  const { is_compatible: isCompatible } = (await answer.json()) as { is_compatible: boolean };
  return verdictOf(isCompatible);
}
