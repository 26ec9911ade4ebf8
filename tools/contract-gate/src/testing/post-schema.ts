/** Sends a schema to the registry as its Confluent-compatible interface wants it. */
export const postSchema = (address: string, schema: object): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
    body: JSON.stringify({ schema: JSON.stringify(schema) }),
  });

/** Registers a schema as the next version of `subject`. */
export async function registerSchema(registryUrl: string, subject: string, schema: object): Promise<void> {
  const answer = await postSchema(`${registryUrl}/subjects/${subject}/versions`, schema);
  if (!answer.ok) throw new Error(`Cannot register "${subject}": ${answer.status} ${await answer.text()}`);
}
