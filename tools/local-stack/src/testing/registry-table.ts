import type { Principal } from '../secure/find-principals.ts';
import type { Secrets } from '../secure/keep-secrets.ts';

export interface RegistryCell {
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  /** What the registry answered: 200, or 401 and 403 of a refusal. */
  readonly status: number;
}

interface Attempt {
  readonly what: string;
  readonly method: string;
  pathFor(subject: string): string;
  readonly body?: object;
}

const attempts = (schema: string): Attempt[] => [
  { what: 'look', method: 'GET', pathFor: (subject) => `/ccompat/v7/subjects/${subject}/versions/latest` },
  {
    what: 'register',
    method: 'POST',
    pathFor: (subject) => `/ccompat/v7/subjects/${subject}/versions`,
    body: { schema },
  },
  { what: 'delete', method: 'DELETE', pathFor: (subject) => `/ccompat/v7/subjects/${subject}` },
  {
    what: 'allow all',
    method: 'PUT',
    pathFor: () => '/ccompat/v7/config',
    body: { compatibility: 'NONE' },
  },
  { what: 'native write', method: 'POST', pathFor: () => '/registry/v3/groups', body: { groupId: 'intruders' } },
];

/** Everybody tries everything with the schemas of these topics. What an owner registers is what is there already. */
export async function tryRegistry(
  principals: readonly Principal[],
  { registryPasswordOf }: Secrets,
  registryUrl: string,
  topics: readonly string[],
): Promise<RegistryCell[]> {
  const base = registryUrl.replace(/\/ccompat.*/, '');
  const people: Record<string, string | undefined> = {
    ...Object.fromEntries(principals.map(({ name }) => [name, basic(name, registryPasswordOf(name))])),
    'wrong password': basic(principals[0]?.name ?? '', 'guessed'),
    'no password': undefined,
  };
  const [knownTo = ''] = Object.values(people);
  const cells: RegistryCell[] = [];
  for (const subject of topics.map((topic) => `${topic}-value`)) {
    const latest = await ask(`${base}/ccompat/v7/subjects/${subject}/versions/latest`, 'GET', knownTo);
    const { schema } = (await latest.json()) as { schema: string };
    for (const { what, method, pathFor, body } of attempts(schema))
      for (const [who, authorization] of Object.entries(people)) {
        const { status } = await ask(`${base}${pathFor(subject)}`, method, authorization, body);
        cells.push({ who, what, subject, status });
      }
  }
  return cells;
}

const basic = (name: string, password: string) => `Basic ${btoa(`${name}:${password}`)}`;

const ask = (url: string, method: string, authorization: string | undefined, body?: object): Promise<Response> =>
  fetch(url, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(authorization === undefined ? {} : { authorization }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
