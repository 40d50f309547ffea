import { allowanceStore } from '../adapters/dynamodb/allowance-store.ts';
import { bankEntryStore } from '../adapters/dynamodb/bank-entry-store.ts';
import { bankFileStore } from '../adapters/dynamodb/bank-file-store.ts';
import { creditReversalStore } from '../adapters/dynamodb/credit-reversal-store.ts';
import { creditStore } from '../adapters/dynamodb/credit-store.ts';
import { repaymentReader } from '../adapters/dynamodb/debt-store.ts';
import { proposalStore } from '../adapters/dynamodb/proposal-store.ts';
import { merchantOwners } from '../functions/merchant-people.ts';
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
import { defaultTerms as terms } from '../contract/settings/terms.ts';
import type { PersonalCode } from '../core/security/credentials.ts';
import type { Instant } from '../core/time.ts';
import { accountNews } from '../functions/client-api/account-news.ts';
import type { memoryObjects } from '../test/support/memory-objects.ts';
import type { Closing } from './closing.ts';
import { memoryClient } from './dynamodb/memory-client.ts';
import type { MemoryDynamoDb } from './dynamodb/memory-dynamodb.ts';
import { callAws, invocationBegun, type Aws } from './faulty-aws.ts';
import { randomnessOf } from './chance.ts';
import type { TableNames } from '../test/support/tables.ts';
import type { Persons, SimulatedClient } from './persons.ts';

/** Of a secondary index behind its table: usually less than one second. */
const lagMs = 5_000;

export interface Deployed {
  aws: Aws;
  memory: MemoryDynamoDb;
  tables: TableNames;
  persons: Persons;
  closing: Closing;
  staging: ReturnType<typeof memoryObjects>;
  published: ReturnType<typeof memoryObjects>;
}

export type Invocations = ReturnType<typeof invocationsOf>;

/** What the functions have to work with, each invocation on a client of its own, by whose calls it may die. */
export function invocationsOf({ aws, memory, tables, persons, closing }: Deployed) {
  const { schedule, chance } = aws;
  const random = randomnessOf(chance);

  /** An index may lag when it is read, by what was written in the last seconds. */
  function catchUp(command: object): void {
    if (!(command instanceof QueryCommand) || command.input.IndexName === undefined) return;
    const table = memory.table(command.input.TableName);
    const fresh = table.behind(schedule.now - lagMs);
    table.follow(table.behind() - (chance.oneIn(4) ? chance.between(0, fresh) : 0));
  }

  function on(die: () => Promise<never>) {
    const invocation = invocationBegun(aws, die);
    const client: DynamoDBDocumentClient = memoryClient(memory, (command, perform) =>
      callAws(aws, invocation, command, () => {
        catchUp(command);
        return perform();
      }),
    );
    const wallets = walletStore(client, tables.wallets, tables.operations);
    const exports = exportStore(client, tables.exports, tables.operations);
    /** Since when the attempt of this invocation counts; undefined where it cannot be said. */
    let guesses: SimulatedClient['guesses'] | undefined;
    return {
      client,
      /** Another service, which fails like any. */
      aws: <T>(perform: () => T) => callAws(aws, invocation, {}, perform),
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
      credits: creditStore(client, tables),
      allowances: allowanceStore(client, tables.orders),
      proposals: proposalStore(client, tables.orders, tables.operations),
      reversals: creditReversalStore(client, tables.orders, tables.operations),
      files: bankFileStore(client, tables.orders),
      entries: bankEntryStore(client, tables.orders),
      repayment: repaymentReader(client, tables.orders),
      owners: merchantOwners(client, tables.directory, { mailOn: true }),
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
          callAws(aws, invocation, {}, () => persons.verdict(clientId, code, sealed, schedule.now)).catch(
            (error: unknown) => {
              throw new Unavailable('KMS', { cause: error });
            },
          ),
      },
      random,
      terms,
      sleep: (ms: number) => schedule.sleep(ms),
    };
  }

  return <T>(name: string, work: (deps: ReturnType<typeof on>) => Promise<T>) =>
    schedule.invoke(name, (die) => work(on(die)));
}
