import { grantAccess, type KafkaClientConfig, setScramPasswords } from '@courtside/kafka-client';
import type { Principal } from './find-principals.ts';
import { adminName, type Secrets } from './keep-secrets.ts';

/** This is asked of a cluster that has just said that it is ready, so that what it answers is the last word. */
const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };

/** How the admin of a secure stack connects. */
export const adminConfig = (brokers: readonly string[], secrets: Secrets): KafkaClientConfig => ({
  brokers,
  registryUrl: '',
  clientId: 'courtside-admin',
  replicationFactor: 1,
  log,
  ...secrets.securityOf(adminName),
});

/**
 * Makes the principals known to a cluster that is running, and grants what each may. Doing so again changes nothing.
 *
 * @throws {KafkaClientError} when the cluster refuses.
 */
export async function applyAccess(
  brokers: readonly string[],
  secrets: Secrets,
  principals: readonly Principal[],
): Promise<void> {
  const config = adminConfig(brokers, secrets);
  await setScramPasswords(Object.fromEntries(principals.map(({ name }) => [name, secrets.passwordOf(name)])), config);
  await grantAccess(
    principals.flatMap(({ rules }) => rules),
    config,
  );
}
