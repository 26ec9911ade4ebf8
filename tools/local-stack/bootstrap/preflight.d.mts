import type { Java } from './find-java.mjs';

export function stackProblems(env?: Readonly<Record<string, string | undefined>>, java?: Java): string[];
export function dockerProblems(env?: Readonly<Record<string, string | undefined>>): string[];
