import { DAY_MS } from '../../contract/duration.ts';
import { proposalLimits } from '../../contract/settings/limits.ts';
import { cents, commission } from '../../contract/money.ts';
import { nextSettlementDay, settlementDays } from '../../core/calendar/business-days.ts';
import { instant, parisDate } from '../../core/time.ts';
import { eur } from '../../local/api/eur.ts';
import { canPay } from '../../local/demo-data/make-approval.ts';
import { createCaller, type Answered, type Caller } from '../../local/api/caller.ts';
import { createDemoUsers } from '../../local/demo-data/demo-users.ts';
import type { Identity } from '../../local/demo-data/identity.ts';
import { liveHistory, named } from '../../local/demo-data/live-history.ts';
import { approvedAmount, isEarned, planHistory, type PastPayment } from '../../local/demo-data/plan-history.ts';
import type { LocalSystem } from '../../local/system.ts';
import type { Books, Controls } from '../controls.ts';
import { enrolMerchants, type MonthMerchant } from './month-merchants.ts';
import { newAccounts } from './new-accounts.ts';
import { playingBank, type BankFigures } from './playing-bank.ts';

export interface MonthOptions {
  system: LocalSystem;
  controls: Controls;
  seed: number;
  days: number;
  merchants: number;
  /** Payments asked for on a day, at the most. */
  perDayMax: number;
  /** Of 100 transfers. */
  rejected: number;
  returned: number;
  progress: (line: string) => void;
}

type TransferStatus = Answered<'listReimbursements'>['items'][number]['status'];

/** What the month came to; amounts in cents. */
export interface MonthFigures {
  payments: number;
  /** By the payments alone: what merchants have earned, less the commission. */
  earned: number;
  bank: BankFigures;
  newAccounts: number;
  /** As the merchants see them. */
  transfers: Partial<Record<TransferStatus, { count: number; net: number }>>;
  /** What of the bank's files matched nothing, and waits for somebody. */
  waiting: number;
  books: Books;
}

const labels = ['Week-end au gîte', 'Semaine à la montagne', 'Nuitée et petit-déjeuner'];
/** The batch has run by then, in summer and in winter. */
const bankHour = 'T09:00:00Z';
/** However unlucky: what was refused twice is at rest long before. */
const restDaysMax = 60;

/**
 * Lives through a month as `--history` does, with a bank that answers as the options say, and goes on until nothing is owed and
 * nothing is in transit. Who is told that an account was refused gives another one, which two people of the back office enter.
 */
export async function playMonth(options: MonthOptions): Promise<MonthFigures> {
  const { system, controls, seed, rejected, returned, progress } = options;
  const { pools, users, signIn } = system.platform;
  const demoUsers = createDemoUsers(pools, users, signIn);
  const callerFor = (identity: Identity) =>
    createCaller({ url: system.url, token: () => demoUsers.tokenFor(identity) });
  const people = system.identities();
  const callerNamed = (name: string) => callerFor(named(people, name));
  const [ops, approver, finance] = [callerNamed('ops'), callerNamed('ops-2'), callerNamed('finance')];
  const merchants = await enrolMerchants(ops, people, options.merchants);
  const identities = [...people, ...merchants.map(({ identity }) => identity)];
  for (const client of people.filter(canPay)) await fill(finance, client);
  const start = system.now();
  const until = start + options.days * DAY_MS;
  const payments = planHistory(until, {
    seed,
    days: options.days,
    perDayMax: options.perDayMax,
    merchants: Object.fromEntries(merchants.map(({ identity }) => [identity.name, labels])),
  });

  let day = parisDate(instant(start));
  const accounts = newAccounts({ ops, approver, merchants, today: () => day });
  const bank = playingBank({
    controls,
    finance,
    seed,
    rejected,
    returned,
    onRefusedAccount: (...refused) => accounts.replace(...refused),
  });

  const advanceTo = async (at: number) => {
    for (const next of settlementDays(day, parisDate(instant(at)))) {
      if (Date.parse(`${next}${bankHour}`) > at) break;
      await system.advanceTo(Date.parse(`${next}${bankHour}`));
      day = next;
      await bank.workOn(next);
    }
    await system.advanceTo(at);
  };

  await liveHistory({ identities, callerFor, advanceTo, payments, until, progress });
  let books = await controls.books();
  for (let rest = 0; rest < restDaysMax && !isAtRest(books); rest += 1) {
    const next = nextSettlementDay(day);
    progress(`After it: ${next}`);
    await advanceTo(Date.parse(`${next}${bankHour}`));
    books = await controls.books();
  }
  return {
    payments: payments.length,
    earned: earnedOf(payments, merchants),
    bank: bank.figures,
    newAccounts: accounts.count(),
    transfers: await transfersOf(merchants.map(({ identity }) => callerFor(identity))),
    waiting: (await finance.call('getWorkList', { params: { list: 'bank-entries' } })).items.length,
    books,
  };
}

/** What is set aside or given back comes out of the wallet for a while: the busier the past, the more of it at once. */
const fill = (finance: Caller, { name, identifier = '' }: Identity) =>
  finance.call('creditWallet', {
    key: `month-${name}`,
    body: { clientIdentifier: identifier, amount: eur(proposalLimits.creditAloneMax) },
  });

/** Nobody is owed anything, and nothing is on its way. */
export const isAtRest = ({ balances }: Books): boolean =>
  balances['merchant:owed'] === 0 && balances['bank:transit'] === 0;

function earnedOf(payments: readonly PastPayment[], merchants: readonly MonthMerchant[]): number {
  const rates = new Map(merchants.map(({ identity, commissionBps }) => [identity.name, commissionBps]));
  return payments.filter(isEarned).reduce((sum, payment) => {
    const gross = approvedAmount(payment);
    return sum + gross - commission(cents(gross), rates.get(payment.merchant) ?? 0);
  }, 0);
}

async function transfersOf(merchants: readonly Caller[]): Promise<MonthFigures['transfers']> {
  const found: MonthFigures['transfers'] = {};
  for (const merchant of merchants) {
    const { items } = await merchant.call('listReimbursements', { query: { limit: 100 } });
    for (const { status, net } of items.filter(({ endToEndId }) => endToEndId !== undefined)) {
      const { count, net: sum } = found[status] ?? { count: 0, net: 0 };
      found[status] = { count: count + 1, net: sum + net.value };
    }
  }
  return found;
}
