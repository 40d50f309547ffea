import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser } from 'playwright-core';
import { gatherCast, type Cast } from '../demo/cast.ts';
import { connectControls } from '../demo/controls.ts';
import { issueActivation } from '../local/api/issue-activation.ts';
import { chromiumArguments, chromiumPath } from '../test/browser/support/chromium.ts';
import { activateDevice, signIn } from '../test/browser/support/enter.ts';
import { countApiCalls, tally } from './live/count-calls.ts';
import { historyReads } from './live/history-reads.ts';
import { liveOptions, usage, type LiveOptions } from './live/live-options.ts';
import { costOfSeen } from './live/payment-cost.ts';
import { startMeteredSystem, type MeteredSystem } from './live/metered-system.ts';
import { visibleChanges } from './live/visible-change.ts';
import { watchPayment, type Sides } from './live/watch-payment.ts';
import { median } from './pages/figures.ts';

const goals = { watchedCalls: 12, idleCallsPerHour: 4, changeMs: 400, usdPerMillion: 60 };

/** `npm run bench:live`: what looking costs, and how soon a change is seen, on the whole local system. */
async function main(): Promise<number> {
  const options = liveOptions(process.argv.slice(2));
  if (chromiumPath === undefined)
    throw new Error('No Chromium: install it ("apt-get install chromium"), or name one: CHROMIUM=/path');
  const misses: string[] = [];
  const metered = await startMeteredSystem();
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  try {
    misses.push(...(await measurePages(metered, browser, options)));
  } finally {
    await browser.close();
    await metered.system.close();
  }

  const reads = await historyReads(options.histories);
  console.log('\nWhat a look at what is open reads, by the history behind it');
  console.table(reads);
  for (const { what, calls, units, history } of reads) {
    const first = reads.find((other) => other.what === what);
    if (calls !== first?.calls || units !== first.units) misses.push(`${what}: reads grow with ${history} requests`);
  }

  for (const miss of misses) console.log(`MISSED: ${miss}`);
  return options.check && misses.length > 0 ? 1 : 0;
}

async function measurePages(
  { system, takeCalls }: MeteredSystem,
  browser: Browser,
  options: LiveOptions,
): Promise<string[]> {
  const misses: string[] = [];
  const goal = (figure: number, most: number, what: string) => {
    if (figure > most) misses.push(`${what}: ${figure.toFixed(0)}, the goal is ${most}`);
  };
  const { url } = system;
  const cast = await gatherCast(connectControls(url), { url, language: 'fr' });
  const { sides, calls } = await openBoth(browser, url, cast);

  // The first payment of a day also finds the phone's address and the list of what is open.
  await watchPayment(sides, calls, 10_000);
  await sides.portal.getByRole('link', { name: 'Encaissement' }).first().click();
  await sides.app.goto(`${url}/app/`);
  await pause(5_000);
  takeCalls();
  const pushes = () => system.platform.services.snsPush.pushes().length;
  const pushesBefore = pushes();
  const watched = await watchPayment(sides, calls, options.watchedMs);
  console.log(`\nOne payment, watched by both sides for ${options.watchedMs / 1_000} s: ${watched.length} API calls`);
  for (const line of tally(watched)) console.log(`  ${line}`);
  const cost = costOfSeen({
    apiCalls: watched.length,
    dynamoDb: takeCalls(),
    pushes: pushes() - pushesBefore,
    liveEvents: calls.events(),
    watchedMs: options.watchedMs,
  });
  console.log('\nWhat a million payments that are looked at like this cost (bench/prices, before tax)');
  console.table(
    cost.lines.map(({ what, perPayment, usdPerMillionPayments }) => ({
      what,
      'per payment': Number(perPayment.toPrecision(3)),
      'US$ per million': Number(usdPerMillionPayments.toFixed(2)),
    })),
  );
  console.log(`In all ${cost.total.toFixed(2)} US$`);
  goal(cost.total, goals.usdPerMillion, 'US$ per million payments');
  goal(watched.length, goals.watchedCalls, 'API calls of a watched payment');

  await sides.portal.goto(`${url}/`);
  await sides.app.goto(`${url}/app/`);
  await pause(5_000);
  calls.clear();
  await pause(options.idleMs);
  const idle = calls.list().length;
  const perHour = (idle / 2) * (3_600_000 / options.idleMs);
  console.log(
    `\nTwo visible tabs left alone for ${options.idleMs / 1_000} s: ${idle} API calls, ${perHour} an hour and tab`,
  );
  goal(perHour, goals.idleCallsPerHour, 'API calls of an idle tab in an hour');

  const { pleinAir, lea } = cast;
  const waits = await visibleChanges({ merchant: pleinAir, client: lea, portal: sides.portal, url }, options.changes);
  const [middle, worst] = [median(waits), Math.max(...waits)];
  console.log(
    `\nA change is seen on the other screen after ${middle.toFixed(0)} ms (median of ${waits.length}; worst ${worst.toFixed(0)} ms)`,
  );
  goal(middle, goals.changeMs, 'milliseconds until a change is seen');
  return misses;
}

/** The merchant at the portal's first page, the client at the App's inbox, each in a window. */
async function openBoth(browser: Browser, url: string, { pleinAir, lea, ops, opsApprover }: Cast) {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
  const [portalWindow, appWindow] = await Promise.all([
    browser.newContext({ locale: 'fr-FR' }),
    browser.newContext({ locale: 'fr-FR', ...phone }),
  ]);
  const calls = countApiCalls(portalWindow, appWindow);
  const portal = await portalWindow.newPage();
  await signIn(portal, `${url}/`, pleinAir.merchantId);
  const app = await appWindow.newPage();
  await signIn(app, `${url}/app/activation`, lea.clientId);
  const activationCode = await issueActivation({ ops, opsApprover }, lea.clientId);
  await activateDevice(app, activationCode, lea.code);
  await app.goto(`${url}/app/`);
  const sides: Sides = { portal, app, merchant: pleinAir, client: lea };
  return { sides, calls };
}

if (process.argv.includes('--help')) console.log(usage);
else {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
}
