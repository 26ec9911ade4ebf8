import { fileURLToPath } from 'node:url';

/** One configuration for every project: Node itself strips the types (jest >= 30.5.2, Node >= 22.18). */
export default {
  transform: { '\\.vue$': fileURLToPath(new URL('tools/vue-for-jest.mjs', import.meta.url)) },
  extensionsToTreatAsEsm: ['.ts', '.vue'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(kafka|service|docker)\\.spec\\.ts$'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['**/src/**/*.ts', '!**/main.ts', '!**/generated.ts'],
};
