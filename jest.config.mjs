/** One configuration for every project: Node itself strips the types (jest >= 30.5.2, Node >= 22.18). */
export default {
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(kafka|service)\\.spec\\.ts$'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['**/src/**/*.ts', '!**/main.ts', '!**/generated.ts'],
};
