import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { KafkaClientConfig } from '../config.ts';
import { KafkaClientError } from '../errors.ts';
import { type AlteredUser, alterScramExchange } from '../protocol/alter-scram.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';

/** The least that Kafka takes; passwords of ours are random and long, so more would only cost time at each connection. */
const iterationCount = 4_096;
const saltBytes = 24;
const keyBytes = 32;

const derive = promisify(pbkdf2);

/**
 * Makes users who may log in with SCRAM-SHA-256, or gives them other passwords. The passwords themselves are not sent.
 *
 * @throws {KafkaClientError} `BROKER_UNREACHABLE` (retriable) when the cluster does not answer or refuses.
 */
export async function setScramPasswords(
  passwords: Readonly<Record<string, string>>,
  config: KafkaClientConfig,
): Promise<void> {
  const upserted = Object.entries(passwords).map(async ([name, password]) => {
    const salt = randomBytes(saltBytes);
    const saltedPassword = await derive(password, salt, iterationCount, keyBytes, 'sha256');
    return { name, iterationCount, salt, saltedPassword };
  });
  await alter({ upserted: await Promise.all(upserted), deleted: [] }, config);
}

/** Nobody logs in as this user any more. Who is connected is asked again when its session at the broker ends. @throws as above. */
export async function removeScramUser(name: string, config: KafkaClientConfig): Promise<void> {
  await alter({ upserted: [], deleted: [name] }, config);
}

async function alter(request: Parameters<typeof alterScramExchange>[0], config: KafkaClientConfig): Promise<void> {
  const links = new ClusterLinks(config);
  try {
    const { answer } = await links.askAny(alterScramExchange(request));
    const refused = answer.users.filter((user) => user.errorCode !== errorCode.none);
    if (refused.length > 0) throw refusal(refused);
  } finally {
    links.close();
  }
}

const refusal = (users: readonly AlteredUser[]) =>
  new KafkaClientError(
    'BROKER_UNREACHABLE',
    `Cannot alter users: ${users.map((user) => `${user.name}: ${user.reason ?? errorName(user.errorCode)}`).join('; ')}`,
  );
