import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WalletCredit } from '../../../adapters/dynamodb/credit-claim.ts';
import { creditStore, type CreditStore } from '../../../adapters/dynamodb/credit-store.ts';
import { fromRecordItem, toRecordItem } from '../../../adapters/dynamodb/record-item.ts';
import { walletStore, type WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { cents } from '../../../contract/money.ts';
import { derivedId } from '../../../core/ids.ts';
import { credit } from '../../../core/ledger/movements.ts';
import { mergedInto } from '../../support/merged-clients.ts';
import { openWallet } from '../../support/open-wallet.ts';
import { anOperation } from '../../support/operations.ts';
import { createdAt, later, minute } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let credits: CreditStore;
let wallets: WalletStore;

const [marie, paul] = [derivedId('client', 'marie'), derivedId('client', 'paul')];
const given: WalletCredit = {
  id: 'credit',
  clientId: marie,
  amount: cents(100_00),
  creditedAt: createdAt,
  requestHash: 'hash',
};

const reverse = (read: WalletCredit, id: string, amount: number) =>
  credits.reverse(read, { id, amount: cents(amount), at: later(minute) }, anOperation());

async function creditNow(): Promise<WalletCredit> {
  const found = await credits.find(given.id);
  if (!found) throw new Error('nothing was credited');
  return found;
}

/** By kind of record. */
async function postedTo(account: 'client:available'): Promise<Record<string, number>> {
  const { Items = [] } = await db.documents.send(new ScanCommand({ TableName: tables.ledger }));
  const sums: Record<string, number> = {};
  for (const { kind, postings } of Items.map(fromRecordItem)) {
    sums[kind] = (sums[kind] ?? 0) + (postings[account] ?? 0);
  }
  return sums;
}

beforeEach(async () => {
  tables = await db.freshTables();
  credits = creditStore(db.documents, tables);
  wallets = walletStore(db.documents, tables.wallets);
});

describe('a credit', () => {
  it('for a client who has no wallet is an error, and nothing is written', async () => {
    await expect(credits.credit(given)).rejects.toThrow('has no wallet');
    expect(await credits.find(given.id)).toBeUndefined();
  });

  it('whose record is in the journal without its claim is an error, and nothing is written', async () => {
    await openWallet({ client: db.documents, tables }, marie, 5_00, createdAt);
    const Item = toRecordItem(credit(given).record);
    await db.documents.send(new PutCommand({ TableName: tables.ledger, Item }));
    await expect(credits.credit(given)).rejects.toThrow('is refused by the record');
    expect(await wallets.get(marie)).toMatchObject({ available: 5_00 });
  });
});

describe('taking a credit back', () => {
  it('step by step, each as the credit was read', async () => {
    await openWallet({ client: db.documents, tables }, marie, 5_00, createdAt);
    await credits.credit(given);

    expect(await reverse(given, 'first', 40_00)).toEqual({ committed: true });
    const once = await creditNow();
    expect(once.reversed).toBe(40_00);
    expect(await reverse(given, 'second', 10_00)).toEqual({ committed: false, because: 'credit' });

    expect(await reverse(once, 'second', 10_00)).toEqual({ committed: true });
    expect(await reverse(once, 'third', 50_00)).toEqual({ committed: false, because: 'credit' });
    expect(await reverse(once, 'second', 10_00)).toEqual({ committed: false, because: 'record' });

    expect(await creditNow()).toMatchObject({ reversed: 50_00 });
    expect(await wallets.get(marie)).toMatchObject({ available: 55_00 });
    expect(await postedTo('client:available')).toEqual({ CREDIT: 105_00, CREDIT_REVERSAL: -50_00 });
  });

  it('takes no more than the wallet holds, and says how much that is', async () => {
    await openWallet({ client: db.documents, tables }, marie, 5_00, createdAt);
    await credits.credit(given);
    const read = await creditNow();
    expect(await reverse(read, 'first', 105_01)).toEqual({ committed: false, because: 'wallet', available: 105_00 });
    expect(await creditNow()).toEqual(read);
  });

  it('takes nothing where it was never given, or where there is no wallet', async () => {
    await openWallet({ client: db.documents, tables }, marie, 500_00, createdAt);
    expect(await reverse(given, 'first', 40_00)).toEqual({ committed: false, because: 'credit' });
    expect(await wallets.get(marie)).toMatchObject({ available: 500_00 });

    await credits.credit(given);
    const ofNobody = { ...(await creditNow()), clientId: paul };
    expect(await reverse(ofNobody, 'first', 40_00)).toEqual({ committed: false, because: 'wallet', available: 0 });
    expect(await creditNow()).not.toHaveProperty('reversed');
  });

  it('from a merged account takes it from whom that has passed it on to, in the books of both', async () => {
    await mergedInto(db, tables, marie, paul);
    await credits.credit({ ...given, clientId: paul });

    expect(await reverse({ ...given, clientId: marie }, 'first', 40_00)).toEqual({ committed: true });

    expect(await wallets.get(marie)).toMatchObject({ available: 0 });
    expect(await wallets.get(paul)).toMatchObject({ available: 60_00 });
    const each = { CREDIT: 100_00, CREDIT_REVERSAL: -40_00, MERGE_IN: 40_00, MERGE_OUT: -40_00 };
    expect(await postedTo('client:available')).toEqual(each);
  });
});
