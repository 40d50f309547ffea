import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { booksStore } from '../adapters/dynamodb/books-store.ts';
import { directoryStore } from '../adapters/dynamodb/directory-store.ts';
import { exportOutcomeStore } from '../adapters/dynamodb/export-outcome-store.ts';
import { exportStore } from '../adapters/dynamodb/export-store.ts';
import { givenBackStore } from '../adapters/dynamodb/given-back-store.ts';
import { ledgerStore } from '../adapters/dynamodb/ledger-store.ts';
import { noticeStore } from '../adapters/dynamodb/notice-store.ts';
import { openPayments } from '../adapters/dynamodb/open-payments.ts';
import { operationStore } from '../adapters/dynamodb/operation-store.ts';
import { paceStore } from '../adapters/dynamodb/pace-store.ts';
import { paymentQueries } from '../adapters/dynamodb/payment-queries.ts';
import { paymentStore } from '../adapters/dynamodb/payment-store.ts';
import { refusedMerchantStore } from '../adapters/dynamodb/refused-merchant-store.ts';
import { transferStore } from '../adapters/dynamodb/transfer-store.ts';
import { walletStore } from '../adapters/dynamodb/wallet-store.ts';
import { Unavailable } from '../adapters/unavailable.ts';
import { defaultBooksSettings } from '../contract/settings/books-settings.ts';
import { defaultReimbursementSettings } from '../contract/settings/reimbursement-settings.ts';
import { defaultTerms as terms } from '../contract/settings/terms.ts';
import type { PersonalCode } from '../core/security/credentials.ts';
import { parisDate, type LocalDate } from '../core/time.ts';
import { accountNews } from '../functions/client-api/account-news.ts';
import { approvePaymentRequest } from '../functions/client-api/payment-requests/approve-payment-request.ts';
import { merchantCommands } from '../functions/http/payment-commands.ts';
import type { Call } from '../functions/http/call.ts';
import { actOnPaymentRequest } from '../functions/merchant-api/payment-requests/act-on-payment-request.ts';
import { createPaymentRequest } from '../functions/merchant-api/payment-requests/create-payment-request.ts';
import { refundPaymentRequest } from '../functions/merchant-api/payment-requests/refund-payment-request.ts';
import { assembleExport } from '../functions/reimbursement/assemble-step.ts';
import { mapShard } from '../functions/reimbursement/map-step.ts';
import { markExport } from '../functions/reimbursement/mark-step.ts';
import { planExport } from '../functions/reimbursement/plan-step.ts';
import { publishExport } from '../functions/reimbursement/publish-step.ts';
import { sweep } from '../functions/sweep-deadlines/sweep.ts';
import { expireWhenDue } from '../functions/use-cases/expire-when-due.ts';
import { aCall } from '../test/support/call.ts';
import { anOperation } from '../test/support/operations.ts';
import type { memoryObjects } from '../test/support/memory-objects.ts';
import { memoryClient } from './dynamodb/memory-client.ts';
import type { MemoryDynamoDb } from './dynamodb/memory-dynamodb.ts';
import { callAws, type Aws } from './faulty-aws.ts';
import { randomnessOf } from './chance.ts';
import type { TableNames } from '../test/support/tables.ts';
import type { Persons } from './persons.ts';

/** Of a secondary index behind its table: usually less than one second. */
const lagMs = 5_000;
const debtor = { name: 'Émetteur', iban: 'FR1420041010050500013M02606' };

export interface Deployed {
  aws: Aws;
  memory: MemoryDynamoDb;
  tables: TableNames;
  persons: Persons;
  staging: ReturnType<typeof memoryObjects>;
  published: ReturnType<typeof memoryObjects>;
}

type View = { id: string; status: string };

/** What the functions do, each invocation on a client of its own, by whose calls it may die. */
export function functionsOf({ aws, memory, tables, persons, staging, published }: Deployed) {
  const { schedule, chance } = aws;
  const random = randomnessOf(chance);
  /** What matters of an answer here: what it says of the payment. */
  const said = ({ id, status }: View) => ({ id, status }) as never;
  const view = (payment: View) => Promise.resolve(said(payment));
  const viewOfClient = (payments: readonly View[]) => Promise.resolve(payments.map(said));
  const now = () => schedule.now;

  /** An index may lag when it is read, by what was written in the last seconds. */
  function catchUp(command: object): void {
    if (!(command instanceof QueryCommand) || command.input.IndexName === undefined) return;
    const table = memory.table(command.input.TableName);
    const fresh = table.behind(schedule.now - lagMs);
    table.follow(table.behind() - (chance.oneIn(4) ? chance.between(0, fresh) : 0));
  }

  function on(die: () => Promise<never>) {
    const client: DynamoDBDocumentClient = memoryClient(memory, (command, perform) =>
      callAws(aws, die, command, () => {
        catchUp(command);
        return perform();
      }),
    );
    return {
      payments: paymentStore(client, tables),
      wallets: walletStore(client, tables.wallets, tables.operations),
      directory: directoryStore(client, tables),
      exports: exportStore(client, tables.exports, tables.operations),
      outcomes: exportOutcomeStore(client, tables.exports),
      ledger: ledgerStore(client, tables.ledger),
      transfers: transferStore(client, tables),
      operations: operationStore(client, tables.operations),
      notices: noticeStore(client, tables.notices),
      books: booksStore(client, tables),
      givenBack: givenBackStore(client, tables.exports),
      paces: paceStore(client, tables.orders),
      queries: paymentQueries(client, tables.payments),
      open: openPayments(client, tables.payments),
      refusedMerchants: refusedMerchantStore(client, tables.directory),
      news: accountNews(noticeStore(client, tables.notices), { mailOn: false }),
      secrets: {
        getDevice: (clientId: string) => Promise.resolve(persons.client(clientId).device),
        getCode: (clientId: string) => Promise.resolve(persons.client(clientId).sealed),
        resealCode: () => Promise.resolve(true),
      },
      codeMac: {
        isFormer: () => false,
        seal: () => Promise.reject(new Error('nothing is sealed anew here')),
        /** KMS, which fails like anything else. */
        verify: (_: string, code: string, sealed: PersonalCode) =>
          callAws(aws, die, {}, () => persons.verdict(code, sealed)).catch((error: unknown) => {
            throw new Unavailable('KMS', { cause: error });
          }),
      },
      random,
      terms,
      sleep: (ms: number) => schedule.sleep(ms),
    };
  }
  type Invoked = ReturnType<typeof on>;
  const invoke = <T>(name: string, work: (deps: Invoked) => Promise<T>) =>
    schedule.invoke(name, (die) => work(on(die)));
  const batch = (exportDate: LocalDate) => ({ exportDate });

  return {
    /** Each call is received now, by the gateway's clock. */
    create: (of: Partial<Call<'createPaymentRequest'>>) => {
      const call = aCall<'createPaymentRequest'>({ ...of, now: now() });
      return invoke('create', (deps) => createPaymentRequest(call, { ...deps, view }));
    },
    approve: (of: Partial<Call<'approvePaymentRequest'>>) => {
      const call = aCall<'approvePaymentRequest'>({ ...of, now: now() });
      return invoke('approve', async (deps) => {
        const reply = await approvePaymentRequest(call, { ...deps, view: viewOfClient });
        if ('refusal' in reply && reply.refusal.code === 'code-refused') persons.learnt(call.caller);
        return reply;
      });
    },
    confirm: (of: Partial<Call<'confirmPaymentRequest'>>) => {
      const call = aCall<'confirmPaymentRequest'>({ ...of, now: now() });
      const command = merchantCommands.confirmPaymentRequest(call);
      return invoke('confirm', (deps) => actOnPaymentRequest(call, command, { ...deps, view }));
    },
    cancel: (of: Partial<Call<'cancelPaymentRequest'>>) => {
      const call = aCall<'cancelPaymentRequest'>({ ...of, now: now() });
      return invoke('cancel', (deps) =>
        actOnPaymentRequest(call, merchantCommands.cancelPaymentRequest(), { ...deps, view }),
      );
    },
    refund: (of: Partial<Call<'refundPaymentRequest'>>) => {
      const call = aCall<'refundPaymentRequest'>({ ...of, now: now() });
      return invoke('refund', (deps) => refundPaymentRequest(call, { ...deps, view }));
    },

    unlock: (clientId: string) =>
      invoke('unlock', (deps) =>
        deps.wallets.unlock(clientId, anOperation({ act: 'CLIENT_UNLOCKED', about: { kind: 'CLIENT', id: clientId } })),
      ),

    expire: (paymentId: string) => invoke('timer', (deps) => expireWhenDue(paymentId, { now: now(), terms }, deps)),
    sweep: () => invoke('sweeper', (deps) => sweep({ now: now(), terms }, { ...deps, remainingMs: () => 60_000 })),

    plan: () =>
      invoke('plan', (deps) => planExport({ ...deps, settings: defaultReimbursementSettings, debtor, terms, now })),
    map: (exportDate: LocalDate, shard: number) =>
      invoke('map', (deps) =>
        mapShard({ ...deps, merchants: deps.directory, staging }, { ...batch(exportDate), shard }),
      ),
    assemble: (exportDate: LocalDate) =>
      invoke('assemble', (deps) =>
        assembleExport({ ...deps, staging, books: defaultBooksSettings, now }, batch(exportDate)),
      ),
    publish: (exportDate: LocalDate) =>
      invoke('publish', () => publishExport({ staging, published, now }, batch(exportDate))),
    mark: (exportDate: LocalDate) =>
      invoke('mark', (deps) => markExport({ ...deps, staging, mailOn: false }, batch(exportDate))),
    today: () => parisDate(now()),
  };
}

export type Functions = ReturnType<typeof functionsOf>;
