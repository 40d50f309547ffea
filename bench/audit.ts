import { parseArgs } from 'node:util';
import { recordPut } from '../adapters/dynamodb/payment-store.ts';
import { toOperationItem } from '../adapters/dynamodb/operation-item.ts';
import { toPaymentItem } from '../adapters/dynamodb/payment-item.ts';
import { toWalletItem } from '../adapters/dynamodb/wallet-item.ts';
import { SECOND_MS } from '../contract/duration.ts';
import { cents } from '../contract/money.ts';
import { defaultTerms } from '../contract/settings/terms.ts';
import { dueDate } from '../core/calendar/due-date.ts';
import { derivedId } from '../core/ids.ts';
import { credit, debit } from '../core/ledger/movements.ts';
import { nextRecord, type ChainHead } from '../core/operations/operation.ts';
import type { Validated } from '../core/payment/payment.ts';
import { instant, localDate, parisDate } from '../core/time.ts';
import { emptyWallet } from '../core/wallet.ts';
import { auditLedger } from '../functions/audit-ledger/audit-ledger.ts';
import type { AuditedTable, AuditSource } from '../functions/audit-ledger/audit-pass.ts';

const usage = 'npm run bench:audit -- [--payments 100000] [--forged] [--check]';
const mib = 1024 * 1024;
/** What the heap may grow by, whatever the books: far less than the function has. */
const goalMib = 64;
const paymentsOfClient = 10;
const merchants = 1000;
const amount = cents(20_00);
const given = cents(1_000_00);
const now = instant(Date.parse('2026-06-09T08:00:00Z'));

/**
 * `npm run bench:audit`: the audit of so many payments, their lines, wallets and credits, made while they are read. With `--forged`
 * one line is of another amount, so that it has to look closely, twice.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      payments: { type: 'string', default: '100000' },
      forged: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const payments = Number(values.payments);
  if (!Number.isInteger(payments) || payments < paymentsOfClient) throw new Error(usage);
  const heap = { before: used(), most: 0, items: 0 };
  const began = performance.now();
  const { ok, findings } = await auditLedger(booksOf(payments, values.forged, heap), 'salt');
  const seconds = (performance.now() - began) / SECOND_MS;
  const grownMib = (heap.most - heap.before) / mib;
  const found = findings.map(({ code, subject }) => `${code} ${subject}`).join(', ') || 'nothing';
  console.log(
    `${payments} payments, ${heap.items} items read in ${seconds.toFixed(1)} s; the heap grew by ${grownMib.toFixed(0)} MB; found: ${found}`,
  );
  if (grownMib <= goalMib && ok === !values.forged) return 0;
  console.log(`MISSED: the goal is ${goalMib} MB, and every forgery found`);
  return values.check ? 1 : 0;
}

function used(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const lookEvery = 50_000;

function booksOf(payments: number, forged: boolean, heap: { most: number; items: number }): AuditSource {
  const clients = Math.ceil(payments / paymentsOfClient);
  const made: Record<AuditedTable, () => Iterable<Record<string, unknown>>> = {
    *operations() {
      let last: ChainHead | undefined;
      for (let client = 0; client < clients; client += 1) {
        last = nextRecord(creditOperation(client), last);
        yield toOperationItem(last as ReturnType<typeof nextRecord>);
      }
    },
    *ledger() {
      for (let index = 0; index < payments; index += 1) {
        const payment = paymentOf(index);
        const { record } = debit(payment, { amount, dueDate: payment.dueDate, at: payment.validatedAt });
        const isForged = forged && index === payments - 1;
        yield recordPut('ledger', isForged ? { ...record, clientId: clientOf(0) } : record).Put!.Item!;
      }
      for (let client = 0; client < clients; client += 1) yield recordPut('ledger', creditOf(client)).Put!.Item!;
    },
    *wallets() {
      for (let client = 0; client < clients; client += 1) {
        const spent = Math.min(paymentsOfClient, payments - client * paymentsOfClient) * amount;
        yield toWalletItem({ ...emptyWallet(clientOf(client)), available: cents(given - spent) });
      }
    },
    *payments() {
      for (let index = 0; index < payments; index += 1) yield toPaymentItem(paymentOf(index));
    },
    *exports() {
      // Nothing is exported yet.
    },
    *views() {
      // Nor counted by day.
    },
  };
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- items that are made here
    async *exports() {
      yield* made.exports();
    },
    async *whole() {
      // Of no merchant.
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- items that are made here
    async *scan(table) {
      for (const item of made[table]()) {
        heap.items += 1;
        if (heap.items % lookEvery === 0) heap.most = Math.max(heap.most, used());
        yield { items: [item], place: {} };
      }
    },
    leadsOn: () => [defaultTerms],
    today: localDate('2026-06-09'),
    files: { store: { putIfAbsent: refuse, read: refuse }, opens: () => false },
  };
}

const refuse = () => Promise.reject(new Error('nothing is exported'));
const clientOf = (index: number): string => derivedId('bench', 'client', String(index));
const creditIdOf = (client: number): string => derivedId('bench', 'credit', String(client));

const creditOf = (client: number) =>
  credit({ clientId: clientOf(client), id: creditIdOf(client), amount: given, creditedAt: now }).record;

const creditOperation = (client: number) => ({
  id: `operation ${client}`,
  at: now,
  by: { kind: 'OPERATOR', id: 'finance', roles: ['finance'] } as const,
  act: 'WALLET_CREDITED' as const,
  about: { kind: 'CLIENT', id: clientOf(client) } as const,
  to: { credit: creditIdOf(client), amount: given },
  requestId: 'request',
});

function paymentOf(index: number): Validated {
  return {
    id: derivedId('bench', 'payment', String(index)),
    merchantId: derivedId('bench', 'merchant', String(index % merchants)),
    clientId: clientOf(Math.floor(index / paymentsOfClient)),
    type: 'IMMEDIATE',
    amount,
    commissionBps: 250,
    requestHash: 'h',
    challenge: 'c',
    matchCode: '0000',
    identifierHint: '•••••••7487',
    createdAt: now,
    clientDeadline: now,
    extensions: 0,
    reminders: 0,
    version: 2,
    status: 'VALIDATED',
    authorisedAmount: amount,
    authorisedAt: now,
    deviceId: 'device',
    capturedAmount: amount,
    validatedAt: now,
    dueDate: dueDate(parisDate(now), defaultTerms),
  };
}

process.exitCode = await main();
