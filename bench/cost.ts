import { gatherCast } from '../demo/cast.ts';
import { connectControls } from '../demo/controls.ts';
import { billedFor, countAws } from './cost/count-aws.ts';
import { livePayments } from './cost/live-payments.ts';
import { startMeteredSystem } from './live/metered-system.ts';
import { costPerMillion, type CostLine } from './prices/cost-per-million.ts';
import prices from './prices/eu-west-3.json' with { type: 'json' };
import { signInMonth } from './prices/sign-in-month.ts';
import { markdownTable } from './support/document-section.ts';
import { numbersFrom } from './support/numbers-from.ts';
import { writeFigures } from './support/write-figures.ts';

/** `npm run bench:cost [-- --payments 18]`: what a million payments cost, and a day without any, from counted calls and the list prices. */
async function main(): Promise<void> {
  const {
    payments: [payments = 1],
  } = numbersFrom({ payments: '18' });
  const metered = await startMeteredSystem();
  const { url } = metered.system;
  try {
    let http = 0;
    const controls = connectControls(url);
    const cast = await gatherCast(controls, { url, language: 'fr', onAnswer: () => (http += 1) });
    // A day begins with what nobody has yet, such as a list of what is open.
    await livePayments(cast, 1);
    await controls.settle();
    const aws = countAws(metered);
    http = 0;
    const changes = await livePayments(cast, payments);
    await controls.settle();
    const living = costPerMillion(billedFor(aws.take(), { http, changes }), payments);
    // What is left to be done of them is done on the first day.
    await controls.advance('P1D');
    aws.take();
    await controls.advance('P1D');
    const day = costPerMillion(billedFor(aws.take(), { http: 0, changes: 0 }), 1);
    report(payments, living, day);
  } finally {
    await metered.system.close();
  }
}

type Cost = ReturnType<typeof costPerMillion>;

function report(payments: number, living: Cost, day: Cost): void {
  const of = ({ lines }: Cost, what: CostLine['what']) => lines.find((line) => line.what === what);
  const known = (Object.keys(prices.prices) as CostLine['what'][]).filter((what) => of(living, what) ?? of(day, what));
  writeFigures(
    'bench:cost',
    `${payments} payments`,
    markdownTable(
      ['what is billed', 'per payment', 'US$ per million payments', 'on a day without payments', 'US$ per day'],
      [
        ...known.map((what) => [
          what,
          figure(of(living, what)?.perPayment),
          money(of(living, what)?.usdPerMillionPayments),
          figure(of(day, what)?.perPayment),
          money(of(day, what)?.usdPerMillionPayments, 1_000_000),
        ]),
        ['in all', '', money(living.total), '', money(day.total, 1_000_000)],
      ],
    ),
    'Signing in is billed by the head ([decision 193](decisions/193-what-signing-in-costs.md)), in US$ per month:',
    markdownTable(
      ['people of a pool in the month', ...plans],
      heads.map((users) => [users.toLocaleString('en'), ...plans.map((plan) => signInMonth(plan, users))]),
    ),
  );
}

const plans = ['LITE', 'ESSENTIALS', 'PLUS'] as const;
const heads = [10_000, 100_000, 400_000];

const figure = (value: number | undefined): string => (value === undefined ? '' : String(Number(value.toPrecision(3))));
const money = (value: number | undefined, per = 1): string =>
  value === undefined ? '' : (value / per).toFixed(per === 1 ? 2 : 4);

await main();
