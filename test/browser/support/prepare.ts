import { synthesize } from '../../../local/synthesize.ts';
import { chromiumPath } from './chromium.ts';

/** Before the browser tests: whether there is a browser, and the app that all of them serve, made once. */
export default async function prepare(): Promise<void> {
  reportChromium();
  if (chromiumPath !== undefined) await synthesize();
}

/** Says loudly that the tests are left out; where everything must be tested, that is a failure. */
function reportChromium(): void {
  if (chromiumPath !== undefined) return;
  const missing =
    'No Chromium: every test of test/browser/ IS LEFT OUT, so the portal and the App are not tested.\n' +
    'Install it ("apt-get install chromium"), or name one: CHROMIUM=/path/to/chromium npm test';
  if (process.env['CI']) throw new Error(missing);
  process.stderr.write(`\n${'!'.repeat(100)}\n${missing}\n${'!'.repeat(100)}\n\n`);
}
