import { dockerProblems } from '../../bootstrap/preflight.mjs';
import { LocalStackError } from '../errors.ts';

/** @throws {LocalStackError} `DOCKER_MISSING` when no Docker engine answers, with what to install. */
export function requireDocker(env: NodeJS.ProcessEnv = process.env): void {
  const [problem] = dockerProblems(env);
  if (problem !== undefined) throw new LocalStackError('DOCKER_MISSING', problem);
}
