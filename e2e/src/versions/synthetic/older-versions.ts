import { fieldFewer } from './field-fewer.ts';
import type { OlderVersion } from './older-version.ts';
import { otherDefault } from './other-default.ts';
import { symbolFewer } from './symbol-fewer.ts';

/** The versions that stand in for releases as long as a service has too few. */
export const olderVersions: readonly OlderVersion[] = [fieldFewer, symbolFewer, otherDefault];
