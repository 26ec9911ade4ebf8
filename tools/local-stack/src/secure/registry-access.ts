import type { Principal } from './find-principals.ts';

const everywhere = '/*';
const base = '/apis/ccompat/v7';
const asking = 'GET,HEAD';

/** What one kind of request needs, in the words of Quarkus. */
interface Permission {
  readonly paths: readonly string[];
  readonly methods?: string;
  /** `authenticated`, or a policy of ours. */
  readonly policy: string;
}

/**
 * The settings by which the registry asks who comes: whoever has a password may look, and the schema of a topic is
 * changed by those who may write the topic. The longest path that fits a request decides; where none of its rules is for
 * the method, the answer is no.
 *
 * Source of the names: https://quarkus.io/guides/security-authorize-web-endpoints-reference and
 * https://quarkus.io/guides/security-properties; the registry is built with both, without a word about it in its own
 * documentation.
 */
export function registryAccess(
  principals: readonly Principal[],
  passwordOf: (principal: string) => string,
): Record<string, string | boolean> {
  const users = principals.flatMap(({ name }) => [
    [`users.${name}`, passwordOf(name)],
    [`roles.${name}`, name],
  ]);
  const permissions = [...usual, ...principals.flatMap(permissionsOf)];
  return {
    'quarkus.http.auth.basic': true, // It warns that this was fixed when it was built, and heeds it.
    'quarkus.security.users.embedded.enabled': true,
    'quarkus.security.users.embedded.plain-text': true,
    ...Object.fromEntries(users.map(([key, value]) => [`quarkus.security.users.embedded.${key}`, value])),
    ...Object.fromEntries(
      principals.map(({ name }) => [`quarkus.http.auth.policy.${name}.roles-allowed`, name] as const),
    ),
    ...Object.assign({}, ...permissions.map(settingsOf)),
  };
}

const usual: readonly Permission[] = [{ paths: [everywhere], methods: asking, policy: 'authenticated' }];

function permissionsOf({ name, rules }: Principal): Permission[] {
  const written = rules.filter(({ resource, isPrefix, operations }) => {
    return resource === 'topic' && !isPrefix && operations.includes('Write');
  });
  const paths = written.flatMap(({ name: topic }) => [
    `${base}/subjects/${topic}-value/versions`,
    `${base}/config/${topic}-value`,
  ]);
  return [
    { paths, methods: asking, policy: 'authenticated' },
    { paths, methods: 'POST,PUT', policy: name },
  ];
}

function settingsOf({ paths, methods, policy }: Permission, index: number): Record<string, string> {
  const at = `quarkus.http.auth.permission.rule-${index}`;
  return {
    [`${at}.paths`]: paths.join(','),
    [`${at}.policy`]: policy,
    ...(methods ? { [`${at}.methods`]: methods } : {}),
  };
}
