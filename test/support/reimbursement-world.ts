import { type DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { booksStore } from '../../adapters/dynamodb/books-store.ts';
import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { exportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { transferStore } from '../../adapters/dynamodb/transfer-store.ts';
import { ledgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { operationStore } from '../../adapters/dynamodb/operation-store.ts';
import { noticeStore } from '../../adapters/dynamodb/notice-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { derivedId } from '../../core/ids.ts';
import type { MerchantProfile } from '../../core/merchant.ts';
import { cents } from '../../contract/money.ts';
import type { AwaitingClient, Validated } from '../../core/payment/payment.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { defaultBooksSettings } from '../../contract/settings/books-settings.ts';
import { defaultTerms, type Terms } from '../../contract/settings/terms.ts';
import {
  defaultReimbursementSettings,
  type ReimbursementSettings,
} from '../../contract/settings/reimbursement-settings.ts';
import { addMs, instant, type Instant, type LocalDate } from '../../core/time.ts';
import { assembleExport } from '../../functions/reimbursement/assemble-step.ts';
import { mapShard } from '../../functions/reimbursement/map-step.ts';
import { markExport } from '../../functions/reimbursement/mark-step.ts';
import { planExport, type Planned } from '../../functions/reimbursement/plan-step.ts';
import { publishExport } from '../../functions/reimbursement/publish-step.ts';
import { runCommand } from '../../functions/use-cases/run-command.ts';
import { anOperation } from './operations.ts';
import { memoryObjects, type MemoryObjects } from './memory-objects.ts';
import { openWallet } from './open-wallet.ts';
import type { TableNames, TestTables } from './tables.ts';

export const gite = derivedId('merchant', 'gite');
export const canyon = derivedId('merchant', 'canyon');
export const marie = derivedId('client', 'marie');

const debtor = { name: 'Émetteur', iban: 'FR1420041010050500013M02606' };
/** Files made on the day that the money leaves, so that a test has one day to think of. */
export const sameDay: Terms = { ...defaultTerms, fileLeadDays: 0 };

const walletStart = 10_000_000_00;

/** What a world may have of another one. */
interface Shared {
  client: DynamoDBDocumentClient;
  tables: TableNames;
  staging: MemoryObjects;
  published: MemoryObjects;
}

export type World = Awaited<ReturnType<typeof reimbursementWorld>>;

/** Six o'clock in the morning, in the zone of Paris's summer or winter alike early enough. */
export const morning = (date: string): Instant => instant(Date.parse(`${date}T05:00:00Z`));
export const noon = (date: string): Instant => instant(Date.parse(`${date}T12:00:00Z`));

/** Real stores on tables of their own (or on those of another world), buckets in memory, a client with a full wallet, and the batch run as deployed. */
export async function reimbursementWorld(
  db: TestTables,
  shared?: Pick<Shared, 'client' | 'tables'> & Partial<Shared>,
  terms: Terms = sameDay,
) {
  const tables = shared?.tables ?? (await db.freshTables());
  const client = shared?.client ?? db.documents;
  const payments = paymentStore(client, tables);
  const exports = exportStore(client, tables.exports, tables.operations);
  const outcomes = exportOutcomeStore(client, tables.exports);
  const ledger = ledgerStore(client, tables.ledger);
  const transfers = transferStore(client, tables);
  const operations = operationStore(client, tables.operations);
  const notices = noticeStore(client, tables.notices);
  const merchants = directoryStore(client, tables);
  const dayBooks = booksStore(client, tables);
  const { staging = memoryObjects(), published = memoryObjects() } = shared ?? {};

  if (!shared) await openWallet({ client, tables }, marie, walletStart, noon('2026-01-05'));

  let paymentCount = 0;

  const world = {
    terms,
    tables,
    client,
    payments,
    exports,
    outcomes,
    ledger,
    transfers,
    notices,
    operations,
    merchants,
    dayBooks,
    staging,
    published,
    books: defaultBooksSettings,

    async enrol(id: string, changes: Partial<MerchantProfile> = {}): Promise<void> {
      await merchants.createMerchant(
        {
          id,
          tradeName: 'Gîte des Cimes',
          legalName: 'Cimes SARL',
          accountHolder: 'Gîte des Cimes',
          city: 'Briançon',
          iban: 'FR7630006000011234567890189',
          commissionBps: 0,
          status: 'ACTIVE',
          createdAt: noon('2026-01-05'),
          requestHash: 'h',
          ...changes,
        },
        anOperation({ id: `enrolled ${id}` }),
      );
    },

    /** A request that the client approves at that time; held first when it is a pre-reservation. */
    async request(merchantId: string, amount: number, now: Instant, type: PaymentType = 'IMMEDIATE', bps = 0) {
      const asked: AwaitingClient = {
        id: derivedId('payment', String((paymentCount += 1))),
        merchantId,
        clientId: marie,
        type,
        amount: cents(Math.max(amount, 20_01)),
        commissionBps: bps,
        requestHash: 'h',
        challenge: 'c',
        matchCode: '0000',
        identifierHint: '•••••••7487',
        reference: `REF-${paymentCount}`,
        createdAt: now,
        clientDeadline: addMs(now, 600_000),
        extensions: 0,
        reminders: 0,
        version: 1,
        status: 'AWAITING_CLIENT',
      };
      await payments.create(asked);
      const command = { type: 'approve' as const, amount: cents(amount), deviceId: 'd' };
      const approved = await runCommand(asked, command, { now, terms }, { payments });
      if (!('payment' in approved)) throw new Error(`not approved: ${JSON.stringify(approved)}`);
      return approved.payment;
    },

    async pay(merchantId: string, amount: number, now: Instant, bps = 0): Promise<Validated> {
      return (await world.request(merchantId, amount, now, 'IMMEDIATE', bps)) as Validated;
    },

    /** A void or a refund, whichever `dueDateClosed` says; the answer tells whether the date was as it says. */
    refund: (payment: Validated, now: Instant, dueDateClosed: boolean) =>
      runCommand(payment, { type: 'refund', reason: 'OTHER', dueDateClosed }, { now, terms }, { payments }),

    plan: (now: Instant, settings: ReimbursementSettings = defaultReimbursementSettings): Promise<Planned> =>
      planExport({ exports, ledger, books: dayBooks, operations, settings, debtor, terms, now: () => now }),
    map: (exportDate: LocalDate, shard: number) =>
      mapShard({ exports, ledger, transfers, outcomes, books: dayBooks, merchants, staging }, { exportDate, shard }),
    assemble: (exportDate: LocalDate, now: Instant = morning(exportDate)) =>
      assembleExport({ exports, staging, books: world.books, now: () => now }, { exportDate }),
    publish: (exportDate: LocalDate, now: Instant = morning(exportDate)) =>
      publishExport({ staging, published, now: () => now }, { exportDate }),
    mark: (exportDate: LocalDate) =>
      markExport({ exports, outcomes, ledger, transfers, staging, notices, mailOn: true }, { exportDate }),

    /** As the state machine does, until nothing is left. @returns the dates exported and why it ended */
    async runBatch(
      now: Instant,
      settings?: ReimbursementSettings,
      shards: 'AT_ONCE' | 'ONE_BY_ONE' = 'AT_ONCE',
    ): Promise<{ exported: string[]; reason: string }> {
      const exported: string[] = [];
      for (;;) {
        const planned = await world.plan(now, settings);
        if (planned.status === 'done') return { exported, reason: planned.reason };
        const concurrency = shards === 'AT_ONCE' ? Infinity : 1;
        await pMap(planned.shards, (shard) => world.map(planned.exportDate, shard), { concurrency });
        await world.assemble(planned.exportDate, now);
        await world.publish(planned.exportDate, now);
        await world.mark(planned.exportDate);
        exported.push(planned.exportDate);
      }
    },

    file: (date: string, name: string): string => published.text(`reimbursements/date=${date}/${name}`),
    has: (date: string, name: string): boolean => published.objects.has(`reimbursements/date=${date}/${name}`),

    /** All that was published and recorded, to compare two worlds or two moments. */
    async outcome() {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.exports, ConsistentRead: true }));
      const files = [...published.objects].map(([key, bytes]) => [key, bytes.toString('utf8')] as const);
      return {
        files: Object.fromEntries(files.sort()),
        items: Items.sort((a, b) => `${a['pk']}|${a['sk']}`.localeCompare(`${b['pk']}|${b['sk']}`)),
      };
    },

    /** Writes over a balance, as no code does: what an audit must notice. */
    async forgeWallet(balance: 'available' | 'held', amount: number): Promise<void> {
      await client.send(
        new UpdateCommand({
          TableName: tables.wallets,
          Key: { clientId: marie },
          UpdateExpression: 'SET #balance = :amount',
          ExpressionAttributeNames: { '#balance': balance },
          ExpressionAttributeValues: { ':amount': amount },
        }),
      );
    },
  };
  return world;
}
