import { findChromium } from '@courtside/local-stack';
import { type Browser, chromium } from 'playwright-core';

/** Without these Chromium asks for updates, which a closed network refuses many at a time. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: quietArguments });
