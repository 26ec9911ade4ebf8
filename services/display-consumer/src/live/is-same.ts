import { isDeepStrictEqual } from 'node:util';

/** What has not changed nearly always is the same object. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a, b);
