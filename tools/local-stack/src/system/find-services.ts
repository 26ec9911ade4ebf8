import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of services/, as its package.json describes it. */
export interface ServiceFolder {
  readonly name: string;
  /** The port of its default configuration, from `courtside.port`; null when it has no preference. */
  readonly usualPort: number | null;
  /** Whether it serves the page, from `courtside.servesPage`. */
  readonly servesPage: boolean;
  /**
   * Memory for young objects, from `courtside.youngGenerationMiB`. The least unless it says otherwise: most services
   * have little to do, and each MiB counts once per process.
   */
  readonly youngGenerationMiB: number;
}

export const youngGenerationMiBLeast = 1;

/** Every service there is: what has a `src/main.ts`. Nothing lists them, so that a new one is found by being there. */
export function findServices(root: string): ServiceFolder[] {
  const folder = join(root, 'services');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'src/main.ts')))
    .map((name) => describeService(root, name));
}

export function describeService(root: string, name: string): ServiceFolder {
  const { courtside = {} } = JSON.parse(readFileSync(join(root, 'services', name, 'package.json'), 'utf8'));
  return {
    name,
    usualPort: courtside.port ?? null,
    servesPage: courtside.servesPage === true,
    youngGenerationMiB: courtside.youngGenerationMiB ?? youngGenerationMiBLeast,
  };
}
