import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { securityOptions } from './security.ts';

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

/** A file with the certificate of an authority, in a folder that is gone after the test. */
function authorityFile() {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-security-'));
  const path = join(folder, 'authority.pem');
  writeFileSync(path, certificate);
  return { path, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test('securityOptions asks for neither encryption nor a password when nothing is given', () => {
  expect(securityOptions({})).toEqual({ ssl: null, sasl: null });
});

test.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)(
  'securityOptions hands on %s credentials',
  (mechanism) => {
    const sasl = { mechanism, username: 'courtside', password: 'secret' };

    expect(securityOptions({ sasl })).toEqual({ ssl: null, sasl });
  },
);

test('securityOptions trusts what stands in the file of the authority, and nobody else', () => {
  using authority = authorityFile();

  expect(securityOptions({ sslCaFile: authority.path })).toEqual({ ssl: { ca: [certificate] }, sasl: null });
});

test('securityOptions names the file of the authority when it cannot be read', () => {
  const read = () => securityOptions({ sslCaFile: '/nowhere/authority.pem' });

  expect(read).toThrow(
    expect.objectContaining({
      message: 'Cannot read the certificate authority "/nowhere/authority.pem"',
      cause: expect.objectContaining({ code: 'ENOENT' }),
    }),
  );
});
