import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampName = 'complete.json';

/** Notes name and size of every file, when all of them have been verified. */
export function writeStamp(folder: string): void {
  writeFileSync(join(folder, stampName), JSON.stringify(sizesBelow(folder)));
}

/**
 * Whether the folder is as it was when it was stamped: names and sizes, a few milliseconds where checksums would take
 * a second. It finds what a full disk or a stray `rm` does; checksums were for the way here.
 */
export function isAsStamped(folder: string): boolean {
  try {
    const stamped: Record<string, number> = JSON.parse(readFileSync(join(folder, stampName), 'utf8'));
    return Object.entries(stamped).every(([file, size]) => statSync(join(folder, file)).size === size);
  } catch {
    return false;
  }
}

function sizesBelow(folder: string): Record<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.endsWith(stampName));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), statSync(path).size]));
}
