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
import type { Command } from '../core/payment/decide.ts';
import type { PersonalCode } from '../core/security/credentials.ts';
import { parisDate, type Instant, type LocalDate } from '../core/time.ts';
import { unlockClient } from '../functions/back-office-api/accounts/unlock-client.ts';
import { accountNews } from '../functions/client-api/account-news.ts';
import { approvePaymentRequest } from '../functions/client-api/payment-requests/approve-payment-request.ts';
import { declineMyPaymentRequest } from '../functions/client-api/payment-requests/decline-my-payment-request.ts';
import { merchantCommands } from '../functions/http/payment-commands.ts';
import type { Call } from '../functions/http/call.ts';
import { actOnPaymentRequest } from '../functions/merchant-api/payment-requests/act-on-payment-request.ts';
import { createPaymentRequest } from '../functions/merchant-api/payment-requests/create-payment-request.ts';
import { refundPaymentRequest } from '../functions/merchant-api/payment-requests/refund-payment-request.ts';
import { remindClient } from '../functions/merchant-api/payment-requests/remind-client.ts';
import { assembleExport } from '../functions/reimbursement/assemble-step.ts';
import { mapShard } from '../functions/reimbursement/map-step.ts';
import { markExport } from '../functions/reimbursement/mark-step.ts';
import { planExport } from '../functions/reimbursement/plan-step.ts';
import { publishExport } from '../functions/reimbursement/publish-step.ts';
import { sweep } from '../functions/sweep-deadlines/sweep.ts';
import { expireWhenDue } from '../functions/use-cases/expire-when-due.ts';
import { aCall } from '../test/support/call.ts';
import type { memoryObjects } from '../test/support/memory-objects.ts';
import type { Closing } from './closing.ts';
import { memoryClient } from './dynamodb/memory-client.ts';
import type { MemoryDynamoDb } from './dynamodb/memory-dynamodb.ts';
import { callAws, type Aws } from './faulty-aws.ts';
import { randomnessOf } from './chance.ts';
import type { TableNames } from '../test/support/tables.ts';
import type { Persons, SimulatedClient } from './persons.ts';

/** Of a secondary index behind its table: usually less than one second. */
const lagMs = 5_000;
const debtor = { name: 'Émetteur', iban: 'FR1420041010050500013M02606' };

export interface Deployed {
  aws: Aws;
  memory: MemoryDynamoDb;
  tables: TableNames;
  persons: Persons;
  closing: Closing;
  staging: ReturnType<typeof memoryObjects>;
  published: ReturnType<typeof memoryObjects>;
}

type View = { id: string; status: string; authorisedAmount?: number; capturedAmount?: number };

/** What the functions do, each invocation on a client of its own, by whose calls it may die. */
export function functionsOf({ aws, memory, tables, persons, closing, staging, published }: Deployed) {
  const { schedule, chance } = aws;
  const random = randomnessOf(chance);
  /** What matters of an answer here: what it says of the payment. */
  const said = (payment: View) => {
    const { id, status, authorisedAmount, capturedAmount } = payment;
    return { id, status, authorisedAmount, capturedAmount } as never;
  };
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
    const wallets = walletStore(client, tables.wallets, tables.operations);
    const exports = exportStore(client, tables.exports, tables.operations);
    /** Since when the attempt of this invocation counts; undefined where it cannot be said. */
    let guesses: SimulatedClient['guesses'] | undefined;
    return {
      guesses: () => guesses,
      payments: paymentStore(client, tables),
      wallets: {
        ...wallets,
        takeAttempt: async (clientId: string, attemptId: string, at: Instant) => {
          const { guesses: before } = persons.client(clientId);
          const taking = await wallets.takeAttempt(clientId, attemptId, at);
          guesses = persons.client(clientId).guesses === before ? before : undefined;
          return taking;
        },
      },
      directory: directoryStore(client, tables),
      exports: {
        ...exports,
        begin: async (...plan: Parameters<typeof exports.begin>) => {
          closing.begins(plan[0].exportDate);
          await schedule.sleep(chance.between(0, 200));
          return exports.begin(...plan);
        },
      },
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
        getDevice: (clientId: string, deviceId: string) => Promise.resolve(persons.device(clientId, deviceId)),
        getCode: (clientId: string) => Promise.resolve(persons.client(clientId).sealed),
        resealCode: () => Promise.resolve(true),
      },
      codeMac: {
        isFormer: () => false,
        seal: () => Promise.reject(new Error('nothing is sealed anew here')),
        /** KMS, which fails like anything else. */
        verify: (clientId: string, code: string, sealed: PersonalCode) =>
          callAws(aws, die, {}, () => persons.verdict(clientId, code, sealed)).catch((error: unknown) => {
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
  const byMerchant = <Id extends keyof typeof merchantCommands>(
    call: Call<Id>,
    commandOf: (call: Call<Id>) => Command,
  ) => invoke(commandOf(call).type, (deps) => actOnPaymentRequest(call, commandOf(call), { ...deps, view }));
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
        const guesses = deps.guesses();
        if (guesses && 'refusal' in reply && reply.refusal.code === 'code-refused')
          persons.learnt(call.caller, guesses);
        return reply;
      });
    },
    declineMine: (of: Partial<Call<'declineMyPaymentRequest'>>) => {
      const call = aCall<'declineMyPaymentRequest'>({ ...of, now: now() });
      return invoke('decline mine', (deps) => declineMyPaymentRequest(call, { ...deps, view: viewOfClient }));
    },
    confirm: (of: Partial<Call<'confirmPaymentRequest'>>) =>
      byMerchant(aCall<'confirmPaymentRequest'>({ ...of, now: now() }), merchantCommands.confirmPaymentRequest),
    decline: (of: Partial<Call<'declinePaymentRequest'>>) =>
      byMerchant(aCall<'declinePaymentRequest'>({ ...of, now: now() }), merchantCommands.declinePaymentRequest),
    cancel: (of: Partial<Call<'cancelPaymentRequest'>>) =>
      byMerchant(aCall<'cancelPaymentRequest'>({ ...of, now: now() }), merchantCommands.cancelPaymentRequest),
    extend: (of: Partial<Call<'extendPaymentRequest'>>) =>
      byMerchant(aCall<'extendPaymentRequest'>({ ...of, now: now() }), merchantCommands.extendPaymentRequest),
    remind: (of: Partial<Call<'remindClient'>>) => {
      const call = aCall<'remindClient'>({ ...of, now: now() });
      return invoke('remind', (deps) => remindClient(call, { ...deps, view }));
    },
    refund: (of: Partial<Call<'refundPaymentRequest'>>) => {
      const call = aCall<'refundPaymentRequest'>({ ...of, now: now() });
      return invoke('refund', (deps) => refundPaymentRequest(call, { ...deps, view }));
    },

    unlock: (of: Partial<Call<'unlockClient'>>) => {
      const call = aCall<'unlockClient'>({ ...of, now: now() });
      return invoke('unlock', (deps) => unlockClient(call, deps));
    },

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
