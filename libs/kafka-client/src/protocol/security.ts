import { readFileSync } from 'node:fs';
import type { SASLOptions } from 'kafkajs';
import type { Security } from '../config.ts';

/** The security options of kafkajs. Reads the file of the authority, so a missing one fails here and clearly. */
export function securityOptions({ sasl, sslCaFile }: Security): {
  ssl: { ca: string[] } | null;
  sasl: SASLOptions | null;
} {
  return {
    ssl: sslCaFile === undefined ? null : { ca: [readCertificate(sslCaFile)] },
    sasl: sasl === undefined ? null : ({ ...sasl } as SASLOptions),
  };
}

function readCertificate(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`Cannot read the certificate authority "${path}"`, { cause });
  }
}
