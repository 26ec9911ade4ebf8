const schema = JSON.stringify({ type: 'record', name: 'Sample', fields: [{ name: 'gameId', type: 'string' }] });

/** Registers a sample schema for `subject` and returns its id: the same one whenever it is known already. */
export async function registerSample(registryUrl: string, subject: string): Promise<number> {
  const answer = await fetch(`${registryUrl}/subjects/${subject}/versions`, {
    method: 'POST',
    headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
    body: JSON.stringify({ schema }),
  });
  if (!answer.ok) throw new Error(`Cannot register for "${subject}": ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: number };
  return id;
}

/** The schema of an id as the registry has it; undefined when it has none. */
export async function schemaOf(registryUrl: string, id: number): Promise<string | undefined> {
  const answer = await fetch(`${registryUrl}/schemas/ids/${id}`);
  return answer.ok ? ((await answer.json()) as { schema: string }).schema : undefined;
}
