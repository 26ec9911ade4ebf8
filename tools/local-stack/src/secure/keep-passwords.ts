import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './private-file.ts';

export type Passwords = Readonly<Record<string, string>>;

/** Nobody has to remember or type them. */
const randomByteCount = 24;

export const newPassword = (): string => randomBytes(randomByteCount).toString('base64url');

/** The passwords of a folder by name: those of earlier starts, and new ones for names that have none. */
export function keepPasswords(folder: string, names: readonly string[]): Passwords {
  const file = join(folder, 'passwords.json');
  const known: Passwords = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = names.filter((name) => known[name] === undefined);
  if (missing.length === 0) return known;
  const passwords = { ...known, ...Object.fromEntries(missing.map((name) => [name, newPassword()])) };
  writePrivately(file, `${JSON.stringify(passwords, undefined, 2)}\n`);
  return passwords;
}
