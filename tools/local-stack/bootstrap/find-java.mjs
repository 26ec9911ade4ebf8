// The newest Java of this machine. Plain JavaScript: the check before the installation runs it on Node 20, and the
// stack itself runs it on Node 24.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The registry needs 21; Kafka would do with 17. */
export const javaMajorMin = 21;
/** A Java that does not tell its version within this is none. */
const askLimitMs = 10_000;

/** Folders that hold one Java per entry, on Linux and macOS: packages first, then the version managers. */
const collections = (home) => [
  ['/usr/lib/jvm', ''],
  ['/usr/java', ''],
  ['/opt', ''],
  ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
  [join(home, 'Library/Java/JavaVirtualMachines'), 'Contents/Home'],
  ['/opt/homebrew/opt', 'libexec/openjdk.jdk/Contents/Home'],
  ['/usr/local/opt', 'libexec/openjdk.jdk/Contents/Home'],
  [join(home, '.sdkman/candidates/java'), ''],
  [join(home, '.jdks'), ''],
  [join(home, '.asdf/installs/java'), ''],
  [join(home, '.local/share/mise/installs/java'), ''],
];

/** The newest Java by JAVA_HOME, PATH and the usual folders: `{ home, major, version }`, or undefined without any. */
export function findJava(env = process.env, folders = collections(homedir())) {
  const homes = [...new Set(candidateHomes(env, folders))];
  return newestJava(homes.flatMap((home) => describeJava(home) ?? []));
}

/** The highest version; of equal ones the first, so JAVA_HOME wins over PATH and PATH over the rest. */
export function newestJava(javas) {
  return javas.reduce((best, java) => (best && best.major >= java.major ? best : java), undefined);
}

function candidateHomes(env, folders) {
  const homes = env.JAVA_HOME ? [env.JAVA_HOME] : [];
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const program = join(folder, 'java');
    if (folder && existsSync(program)) homes.push(dirname(dirname(realpathSync(program))));
  }
  for (const [folder, inner] of folders) homes.push(...entries(folder).map((entry) => join(folder, entry, inner)));
  return homes.filter((home) => existsSync(join(home, 'bin/java')));
}

function entries(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // A folder that is not there, or not ours to read, holds no Java for us.
  }
}

function describeJava(home) {
  const version = versionInReleaseFile(home) ?? versionByAsking(home);
  const major = version && parseMajor(version);
  return major ? { home, major, version } : undefined;
}

/** Every JDK since 9 carries this file; reading it is a hundred times faster than asking the program. */
function versionInReleaseFile(home) {
  try {
    return /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function versionByAsking(home) {
  // Java writes its settings to standard error.
  const { stderr } = spawnSync(join(home, 'bin/java'), ['-XshowSettings:properties', '-version'], {
    encoding: 'utf8',
    timeout: askLimitMs,
  });
  return /java\.version = (\S+)/.exec(stderr ?? '')?.[1]; // macOS has a /usr/bin/java that only says where to get one.
}

/** 8 for `1.8.0_402`, 25 for `25`, `25.0.1` and `25-ea`. */
export function parseMajor(version) {
  const [, first, second] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return first === '1' ? Number(second) : Number(first);
}
