import { fileURLToPath } from 'node:url';

/** The root of the repository: the place that `npm start` and the tests run in. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));
/** What says which jars the stack is made of. */
export const partsListFolder = fileURLToPath(new URL('../parts', import.meta.url));
