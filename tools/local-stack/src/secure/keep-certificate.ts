import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Java } from '../../bootstrap/find-java.mjs';
import { runTool } from '../parts/run-tool.ts';
import { ownerOnly, writePrivately } from './private-file.ts';

/** What nodes and clients know each other by. */
export interface Certificate {
  /** PKCS#12: the private key of the nodes. */
  readonly keyStoreFile: string;
  /** PEM: what clients and nodes trust. */
  readonly trustFile: string;
}

/** The name that the nodes have among themselves, as Kafka writes it. */
export const nodePrincipal = 'CN=courtside-broker';

/** Longer than any folder of a laptop is kept; whoever keeps one longer removes the folder `secrets` of it. */
const validityDays = 3_650;
const alias = 'broker';

/**
 * The certificate of all nodes of a stack, made once, by the keytool that comes with every Java.
 *
 * It signs itself, and is all that is trusted: there is no authority, so no key that could sign another one.
 *
 * @throws {LocalStackError} `FETCH_FAILED` with what keytool said.
 */
export async function keepCertificate(folder: string, java: Java, password: string): Promise<Certificate> {
  const certificate = { keyStoreFile: join(folder, 'broker.p12'), trustFile: join(folder, 'broker.pem') };
  if (existsSync(certificate.trustFile)) return certificate;
  // A word of a command line can be read by everybody on the machine, so that keytool is told where the password stands.
  const passwordFile = join(folder, 'keystore-password');
  writePrivately(passwordFile, password);
  rmSync(certificate.keyStoreFile, { force: true }); // Half made.
  await makeKeyStore(java, certificate.keyStoreFile, passwordFile);
  const written = `${certificate.trustFile}.made`;
  await keytool(java, [
    ...['-exportcert', '-rfc', '-alias', alias, '-file', written],
    ...['-keystore', certificate.keyStoreFile, '-storepass:file', passwordFile],
  ]);
  writePrivately(certificate.trustFile, readFileSync(written)); // Last: it says that all is there.
  for (const file of [written, passwordFile]) rmSync(file);
  return certificate;
}

/** A key with a certificate that it has signed itself, for nodes on loopback. The file must not exist. */
export async function makeKeyStore(
  java: Java,
  file: string,
  passwordFile: string,
  name = nodePrincipal,
): Promise<void> {
  await keytool(java, [
    ...['-genkeypair', '-alias', alias, '-dname', name, '-validity', `${validityDays}`],
    ...['-keyalg', 'EC', '-groupname', 'secp256r1'],
    ...['-ext', 'san=ip:127.0.0.1,dns:localhost', '-ext', 'eku=serverAuth,clientAuth'],
    ...['-storetype', 'PKCS12', '-keystore', file, '-storepass:file', passwordFile],
  ]);
  chmodSync(file, ownerOnly);
}

const keytool = ({ home }: Java, words: readonly string[]) =>
  runTool('make a certificate', join(home, 'bin/keytool'), ['-J-XX:TieredStopAtLevel=1', ...words]);
