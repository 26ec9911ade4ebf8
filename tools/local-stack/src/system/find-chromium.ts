import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser for tests and benchmarks: `CHROMIUM`, or one of the usual places.
 *
 * @throws {Error} naming what to install when there is none.
 */
export function findChromium(): string {
  const found = [process.env.CHROMIUM ?? '', ...usualPlaces].find((path) => path !== '' && existsSync(path));
  if (found === undefined) {
    throw new Error(
      'Cannot find Chromium: install it (Debian: apt-get install chromium; macOS: brew install chromium) or name it in CHROMIUM',
    );
  }
  return found;
}
