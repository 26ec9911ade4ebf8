import { expect, test } from '@jest/globals';
import { type Answer, hang, serveRegistry, status } from '../testing/serve-registry.ts';
import { createSubjectRegistry } from './subject-registry.ts';

const { signal } = new AbortController();
const text = '{"type":"record","name":"A","doc":"kept","courtside":{"title":"As"},"fields":[]}';

async function asking(answer: Answer) {
  const served = await serveRegistry(answer);
  return { ...served, registry: createSubjectRegistry(served.url, signal), requests: served.requests };
}

test('subjects gives the list as the registry wrote it', async () => {
  await using served = await asking(status(200, '["b-value", "a-value"]'));

  expect(await served.registry.subjects()).toBe('["b-value", "a-value"]');
  expect(served.requests).toEqual(['GET /subjects']);
});

test('newest gives the text of the schema with everything that csr drops', async () => {
  await using served = await asking(status(200, { subject: 'a', version: 3, id: 9, schema: text }));

  expect(await served.registry.newest('a/b c-value')).toEqual({ schemaId: 9, text, kind: 'AVRO' });
  expect(served.requests).toEqual(['GET /subjects/a%2Fb%20c-value/versions/latest']);
});

test.each([
  ['503', status(503, { message: 'starting' }), 'it answers 503'],
  ['a page instead of a list', status(200, '<html>'), 'no list'],
])('subjects says that the registry is away when it answers %s', async (_case, answer, reason) => {
  await using served = await asking(answer);

  await expect(served.registry.subjects()).rejects.toMatchObject({
    code: 'REGISTRY_UNAVAILABLE',
    message: expect.stringContaining(reason),
  });
});

test('subjects says that the registry is away when nobody listens, and when it does not answer', async () => {
  await using served = await asking(hang);
  const nobody = createSubjectRegistry('http://127.0.0.1:1', signal);

  await expect(nobody.subjects()).rejects.toMatchObject({ code: 'REGISTRY_UNAVAILABLE' });
  await expect(served.registry.subjects()).rejects.toThrow('no answer within 3000 ms');
});

test.each([
  ['404', status(404, { error_code: 40401 })],
  ['500', status(500)],
  ['no schema', status(200, { id: 'x' })],
  ['what is no JSON', status(200, 'sorry')],
  ['null', status(200, 'null')],
])('newest says that there is no schema when the registry answers %s', async (_case, answer) => {
  await using served = await asking(answer);

  await expect(served.registry.newest('a-value')).rejects.toMatchObject({ code: 'SCHEMA_UNKNOWN', isRetriable: false });
});

test('newest reads no further than a schema may be long', async () => {
  await using served = await asking(status(200, { id: 1, schema: 'x'.repeat(3 * 1024 * 1024) }));

  await expect(served.registry.newest('a-value')).rejects.toThrow('more than 2097152 bytes');
});

test('createSubjectRegistry sends the password of the address in a header and repeats it nowhere', async () => {
  const seen: unknown[] = [];
  await using served = await serveRegistry((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(503).end();
  });
  const address = served.url.replace('http://', 'http://ada:s%23cret@');

  const failed = await createSubjectRegistry(address, signal)
    .subjects()
    .catch((cause: Error) => cause.message);

  expect(seen).toEqual([`Basic ${Buffer.from('ada:s#cret').toString('base64')}`]);
  expect(failed).not.toContain('s%23cret');
});
