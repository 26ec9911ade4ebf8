// What this machine must have before anything is downloaded. Every problem is told at once, with what to install.
import { spawnSync } from 'node:child_process';
import { findJava, javaMajorMin } from './find-java.mjs';

const advice = {
  java: [
    '  Debian, Ubuntu:  sudo apt-get install openjdk-21-jre-headless   (where it has none: temurin-21-jre of Adoptium)',
    '  macOS:           brew install openjdk',
  ],
  maven: ['  Debian, Ubuntu:  sudo apt-get install maven', '  macOS:           brew install maven'],
  docker: [
    '  Debian, Ubuntu:  sudo apt-get install docker.io   (and: sudo usermod -aG docker "$USER", then log in again)',
    '  macOS:           brew install colima docker && colima start   (or Docker Desktop)',
  ],
};

/** An engine that does not answer within this hangs, or is far away. */
const engineLimitMs = 10_000;

/** The problems of this machine in words; none when a real Kafka and a real registry can run here. */
export function stackProblems(env = process.env, java = findJava(env)) {
  const problems = [];
  if (!java || java.major < javaMajorMin) {
    const found = java ? `the newest one found is ${java.major}, ${java.home}` : 'none was found';
    problems.push(
      [`Java ${javaMajorMin} or newer is needed for Kafka and the registry: ${found}`, ...advice.java].join('\n'),
    );
  }
  if (spawnSync('mvn', ['--version'], { env, stdio: 'ignore' }).error) {
    problems.push(
      ['Maven is needed to fetch Kafka and the registry: mvn is not on the PATH', ...advice.maven].join('\n'),
    );
  }
  return problems;
}

/** The problem of this machine in words when no Docker engine can be used from here. */
export function dockerProblems(env = process.env) {
  const { error, status, stderr } = spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], {
    env,
    encoding: 'utf8',
    timeout: engineLimitMs,
  });
  if (status === 0) return [];
  const why = whyNoEngine(error, (stderr || '').trim());
  return [[`A running Docker engine is needed: ${why}`, ...advice.docker].join('\n')];
}

function whyNoEngine(error, words) {
  if (error && error.code === 'ENOENT') return 'docker is not on the PATH';
  if (error && error.code === 'ETIMEDOUT') return `docker version had no answer within ${engineLimitMs / 1000} s`;
  return `docker version says: ${words}`;
}
