import base from './jest.config.mjs';

/** Suites that start, kill or fill a broker of their own: that one is the embedded one, whatever the others run on. */
const ownStack = process.env.COURTSIDE_TEST_STACK?.endsWith('docker') ? ['\\.own-stack\\.'] : [];

/** Suites that need a broker: they share one stack and few cores, so a project runs one suite at a time. */
export default {
  ...base,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...ownStack],
  globalSetup: new URL('tools/local-stack/src/testing/global-setup.mjs', import.meta.url).pathname,
  globalTeardown: new URL('tools/local-stack/src/testing/global-teardown.mjs', import.meta.url).pathname,
  maxWorkers: 1,
  testTimeout: 60_000,
};
