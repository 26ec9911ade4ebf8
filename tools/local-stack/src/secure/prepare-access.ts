import { requireJava } from '../java/require-java.ts';
import { repositoryRoot } from '../system/start-service.ts';
import { findPrincipals, type Principal } from './find-principals.ts';
import { keepSecrets } from './keep-secrets.ts';

/** How the services of a system get into its stack. */
export interface Access {
  /** Undefined: everybody gets in. */
  readonly principals: readonly Principal[] | undefined;
  /** What a service is told beside the addresses. */
  environmentOf(service: string): Readonly<Record<string, string>>;
}

export const openAccess: Access = { principals: undefined, environmentOf: () => ({}) };

/**
 * Makes what services need to get in, or finds it, before the stack is there: they start side by side with it.
 *
 * @throws {LocalStackError} as `keepSecrets`.
 */
export async function prepareAccess(stackFolder: string): Promise<Access> {
  const principals = findPrincipals(repositoryRoot);
  const names = principals.map(({ name }) => name);
  const { environmentOf } = await keepSecrets(stackFolder, requireJava(), names);
  return { principals, environmentOf };
}
