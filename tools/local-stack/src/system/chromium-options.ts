import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Without these Chromium asks for updates, which a closed network refuses many at a time and a benchmark measures. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How the browser of tests and benchmarks is launched: `CHROMIUM`, or the first of the usual places.
 *
 * @throws {Error} naming what to install when there is none.
 */
export function chromiumOptions(): { executablePath: string; args: string[] } {
  const executablePath = [process.env.CHROMIUM ?? '', ...usualPlaces].find((path) => path !== '' && existsSync(path));
  if (executablePath !== undefined) return { executablePath, args: quietArguments };
  const advice = 'install it (Debian: apt-get install chromium; macOS: brew install chromium) or name it in CHROMIUM';
  throw new Error(`Cannot find Chromium: ${advice}`);
}
