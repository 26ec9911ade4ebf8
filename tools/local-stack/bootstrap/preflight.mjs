// What this machine must have before anything is downloaded. Every problem is told at once, with what to install.
import { spawnSync } from 'node:child_process';
import { findJava, javaMajorMin } from './find-java.mjs';

const advice = {
  java: [
    '  Debian, Ubuntu:  sudo apt-get install openjdk-21-jre-headless   (where it has none: temurin-21-jre of Adoptium)',
    '  macOS:           brew install openjdk',
  ],
  maven: ['  Debian, Ubuntu:  sudo apt-get install maven', '  macOS:           brew install maven'],
};

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
