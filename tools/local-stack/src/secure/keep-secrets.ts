import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Security } from '@courtside/kafka-client';
import type { Java } from '../../bootstrap/find-java.mjs';
import { waitForLock } from '../parts/wait-for-lock.ts';
import { type Certificate, keepCertificate } from './keep-certificate.ts';
import { keepPasswords } from './keep-passwords.ts';

/** The one who may do everything; makes the others and what they may. */
export const adminName = 'admin';
const keyStoreName = 'keystore';
const ownerOnlyFolder = 0o700;
const atRegistry = (principal: string) => `${principal} at the registry`;
const mechanism = 'scram-sha-256';

/** What a secure stack was made with; kept as long as its data. */
export interface Secrets extends Certificate {
  readonly folder: string;
  readonly keyStorePassword: string;
  passwordOf(principal: string): string;
  /** Another one than for Kafka: it travels in plain text, which is no matter on loopback. */
  registryPasswordOf(principal: string): string;
  /** By which this principal connects. */
  securityOf(principal: string): Security;
  /** The same as the variables that every service takes. */
  environmentOf(principal: string): Record<string, string>;
}

/** Where the secrets of a stack are. */
export const secretsFolderOf = (stackFolder: string): string => join(stackFolder, 'secrets');

/** What a new data folder of a secure stack begins with: it knows the admin. */
export const checkpointIn = (secretsFolder: string): string => join(secretsFolder, 'bootstrap.checkpoint');

/**
 * The passwords and the certificate of a stack: made at its first secure start, and only read afterwards. A principal
 * that is new gets a password.
 *
 * @throws {LocalStackError} when the certificate cannot be made.
 */
export async function keepSecrets(stackFolder: string, java: Java, principals: readonly string[]): Promise<Secrets> {
  const folder = secretsFolderOf(stackFolder);
  mkdirSync(folder, { recursive: true });
  for (const kept of [stackFolder, folder]) chmodSync(kept, ownerOnlyFolder); // Topics and logs are in the first.
  const lock = await waitForLock(`${folder}.lock`);
  try {
    const names = [adminName, keyStoreName, ...principals, ...principals.map(atRegistry)];
    const passwords = keepPasswords(folder, names);
    const passwordOf = (name: string) => passwords[name] as string;
    const certificate = await keepCertificate(folder, java, passwordOf(keyStoreName));
    return {
      ...certificate,
      folder,
      keyStorePassword: passwordOf(keyStoreName),
      passwordOf,
      registryPasswordOf: (principal) => passwordOf(atRegistry(principal)),
      securityOf: (username) => ({
        sasl: { mechanism, username, password: passwordOf(username) },
        sslCaFile: certificate.trustFile,
      }),
      environmentOf: (principal) => ({
        KAFKA_SASL_MECHANISM: mechanism,
        KAFKA_SASL_USERNAME: principal,
        KAFKA_SASL_PASSWORD: passwordOf(principal),
        KAFKA_SSL_CA_FILE: certificate.trustFile,
        SCHEMA_REGISTRY_USERNAME: principal,
        SCHEMA_REGISTRY_PASSWORD: passwordOf(atRegistry(principal)),
      }),
    };
  } finally {
    lock.release();
  }
}
