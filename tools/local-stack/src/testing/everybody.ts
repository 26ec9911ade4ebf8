import { type KafkaClientConfig, setScramPasswords } from '@courtside/kafka-client';
import type { Principal } from '../secure/find-principals.ts';
import { newPassword } from '../secure/keep-passwords.ts';
import { adminName, type Secrets } from '../secure/keep-secrets.ts';
import type { Intruder } from './access-table.ts';

const mechanism = 'scram-sha-256';

/** Every service, and those who have no business in a secure cluster; one of them has a password nevertheless. */
export async function everybody(
  principals: readonly Principal[],
  secrets: Secrets,
  admin: KafkaClientConfig,
): Promise<Intruder[]> {
  const plain = { ...admin, sasl: undefined, sslCaFile: undefined };
  const nameless = { ...plain, sslCaFile: secrets.trustFile };
  const stranger = { mechanism, username: 'stranger', password: newPassword() } as const;
  await setScramPasswords({ [stranger.username]: stranger.password }, admin);
  return [
    ...principals.map(({ name }) => ({ name, config: { ...plain, ...secrets.securityOf(name) } })),
    { name: 'stranger', config: { ...nameless, sasl: stranger } },
    { name: 'wrong password', config: { ...nameless, sasl: { mechanism, username: adminName, password: 'guessed' } } },
    { name: 'no password', config: nameless },
    { name: 'plain text', config: plain },
  ];
}
