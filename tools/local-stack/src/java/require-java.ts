import { findJava, type Java, javaMajorMin } from '../../bootstrap/find-java.mjs';
import { LocalStackError } from '../errors.ts';

/**
 * The newest Java of this machine.
 *
 * @throws {LocalStackError} `JAVA_MISSING` when there is none that is new enough.
 */
export function requireJava(env: NodeJS.ProcessEnv = process.env): Java {
  const java = findJava(env);
  if (java && java.major >= javaMajorMin) return java;
  const newest = java ? `the newest is ${java.version} in ${java.home}` : 'there is none';
  throw new LocalStackError(
    'JAVA_MISSING',
    `Cannot start Kafka and the registry: they need Java ${javaMajorMin} or newer, and in JAVA_HOME, PATH and the usual folders ${newest}`,
  );
}
