import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type RepositoryCopy, repositoryRoot } from '@courtside/local-stack';
import { editText } from '../../versions/synthetic/edit-text.ts';
import type { TextEdit } from '../../versions/synthetic/older-version.ts';

/** What is done to a copy of the repository so that each promise is broken by somebody. */
const bugs: readonly TextEdit[] = [
  {
    // An owner that knows nothing of what it has published before it was killed.
    file: 'libs/kafka-client/src/owner/own-facts.ts',
    now: 'this.known.set(key, { fact: record.fact as Fact, revision, observedAt, offset });',
    before: 'void [key, record, revision, observedAt, offset];',
  },
  {
    // A producer that changes what it says and calls it by the same number.
    file: 'services/player-stats-producer/src/next-player-stats.ts',
    now: 'revision: before.revision + 1',
    before: 'revision: before.revision',
  },
  {
    // A display that keeps the first fact of a revision and not the newest.
    file: 'services/display-consumer/src/fold/entity-fold.ts',
    now: 'return isNewer(seen, newest) ? replaced',
    before: 'return seen.revision > newest.revision ? replaced',
  },
  {
    // A display that shows a board which it has not read yet to whoever comes back.
    file: 'services/display-consumer/src/live/live-hub.ts',
    now: 'if (this.#isCaughtUp) {',
    before: 'if (this.#isCaughtUp || after !== undefined) {',
  },
];

/** The sources of all services and of what they need, with a bug for each promise. */
export function copyWithBugs(): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-bugs-'));
  for (const name of ['libs', 'services']) {
    const filter = (path: string) => !['node_modules', 'dist'].includes(basename(path));
    cpSync(join(repositoryRoot, name), join(folder, name), { recursive: true, filter });
  }
  linkPackages(folder);
  for (const bug of bugs) {
    const file = join(folder, bug.file);
    writeFileSync(file, editText(readFileSync(file, 'utf8'), bug));
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const ownScope = '@courtside';

/** Links to the packages that are installed, and of our own ones to the copies: what is linked is found where it really lies. */
function linkPackages(folder: string): void {
  const [from, to] = [join(repositoryRoot, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(join(to, ownScope), { recursive: true });
  for (const name of readdirSync(from).filter((each) => each !== ownScope))
    symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, ownScope)))
    symlinkSync(readlinkSync(join(from, ownScope, name)), join(to, ownScope, name));
}
