import { expect, test } from '@jest/globals';
import { sampleSchema } from '../testing/sample-contract.ts';
import { type Answer, hang, serveRegistry, status } from '../testing/serve-registry.ts';
import { createSchemaRegistry } from './schema-registry.ts';

const deadlinesMs = { find: 300, register: 300 };

/** Finds schema 7 and registers one, and tells how each failed. */
async function failures(answer: Answer): Promise<unknown[]> {
  await using served = await serveRegistry(answer);
  const registry = createSchemaRegistry(served.url, deadlinesMs);
  const outcomes = await Promise.allSettled([registry.find(7), registry.register('s-value', sampleSchema)]);
  return outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : undefined));
}

test.each([
  ['hangs', hang, 'no answer within 300 ms'],
  ['answers 503', status(503, { message: 'starting' }), 'starting'],
  ['answers 401', status(401, { message: 'who are you' }), 'who are you'],
  ['answers with a page of somebody else', status(200, '<html>proxy</html>'), ''],
  ['ends in the middle of an answer', cutOff, ''],
])('a registry that %s is away, and may be asked again', async (_case, answer, reason) => {
  const startedAtMs = performance.now();

  const [finding] = await failures(answer);

  expect(finding).toMatchObject({ code: 'REGISTRY_UNAVAILABLE', isRetriable: true });
  expect(String(finding)).toContain(reason);
  expect(performance.now() - startedAtMs).toBeLessThan(5_000);
});

test('a registry where nobody listens is away, although csr says status 400', async () => {
  const registry = createSchemaRegistry('http://127.0.0.1:9', deadlinesMs);

  await expect(registry.find(7)).rejects.toMatchObject({ code: 'REGISTRY_UNAVAILABLE', isRetriable: true });
});

test('register gives the reason of a registry that refuses', async () => {
  const refuse: Answer = (request, response) => {
    const answer = request.method === 'POST' ? status(409, { message: 'gameId is missing' }) : status(404, {});
    answer(request, response);
  };

  const [, registering] = await failures(refuse);

  expect(registering).toMatchObject({ code: 'CONTRACT_MISMATCH', isRetriable: false });
  expect(String(registering)).toContain('Cannot register the schema of "s-value"');
  expect(String(registering)).toContain('gameId is missing');
});

test('register takes two that set the rule of one subject at once for a race, and may be asked again', async () => {
  const refuse: Answer = (request, response) => {
    const race = status(409, { message: "A rule named 'COMPATIBILITY' already exists." });
    const answer = request.method === 'POST' ? race : status(404, {});
    answer(request, response);
  };

  const [, registering] = await failures(refuse);

  expect(registering).toMatchObject({ code: 'REGISTRY_UNAVAILABLE', isRetriable: true });
});

test('register refuses a subject whose compatibility would let anything pass', async () => {
  const [, registering] = await failures(status(200, { compatibilityLevel: 'NONE' }));

  expect(registering).toMatchObject({ code: 'CONTRACT_MISMATCH' });
  expect(String(registering)).toContain('FULL_TRANSITIVE != NONE');
});

test('find tells a schema that is not there from a registry that is not there', async () => {
  const [finding] = await failures(status(404, { error_code: 40403, message: 'Schema 7 not found' }));

  expect(finding).toMatchObject({ code: 'SCHEMA_UNKNOWN', isRetriable: false });
});

test('find asks once: whoever calls decides about asking again', async () => {
  await using served = await serveRegistry(status(503));

  await expect(createSchemaRegistry(served.url, deadlinesMs).find(7)).rejects.toMatchObject({ isRetriable: true });

  expect(served.requests).toHaveLength(1);
});

test('find gives up on a schema that is no Avro', async () => {
  const [finding] = await failures(status(200, { schemaType: 'JSON', schema: '{"type":"object"}' }));

  expect(finding).toMatchObject({ code: 'SCHEMA_UNKNOWN' });
});

test('find asks again after a request that hung: it does not wait for the old one', async () => {
  await using served = await serveRegistry(hang);
  const registry = createSchemaRegistry(served.url, deadlinesMs);
  await expect(registry.find(7)).rejects.toMatchObject({ code: 'REGISTRY_UNAVAILABLE' });

  served.answer = status(200, { schema: JSON.stringify(sampleSchema) });

  await expect(registry.find(7)).resolves.toMatchObject({ name: 'courtside.sample.Sample' });
});

function cutOff(_request: unknown, response: Parameters<Answer>[1]): void {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"schema":', () => response.destroy());
}
