import { existsSync } from 'node:fs';

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const firstOf = (places: readonly (string | undefined)[]): string | undefined =>
  places.find((place) => place !== undefined && existsSync(place));

/** The browser that the tests drive: the one named by `CHROMIUM`, or where systems have it. */
export const chromiumPath: string | undefined = firstOf([process.env['CHROMIUM'], ...systemPlaces]);

/** The same browser without windows, permissions and devices, where it is installed: it takes half the time. */
export const quickChromiumPath: string | undefined =
  process.env['CHROMIUM'] === undefined ? firstOf(['/usr/bin/chromium-headless-shell', chromiumPath]) : chromiumPath;

/** Headless and quiet: no look-ups of its own maker, no sandbox of its own, which a container may not give. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
