import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { booksSettingsFrom, defaultBooksSettings } from '../../../contract/settings/books-settings.ts';
import { accountingEntries, entriesHeader, entryColumns } from '../../../core/reimbursement/accounting-entries.ts';
import { readLedgerRow, type LedgerRow } from '../../../core/reimbursement/ledger-csv.ts';
import { localDate } from '../../../core/time.ts';
import { merchantId } from './fixtures.ts';

const plan = { exportDate: localDate('2026-06-08') };
const aRow = (record: string, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  record,
  dueDate: '2026-06-08',
  merchantId,
  paymentId: '',
  at: '2026-06-01T10:00:00Z',
  gross: cents(0),
  fee: cents(0),
  net: cents(20_00),
  endToEndId: '',
  reason: '',
  ...changes,
});
type Line = Record<(typeof entryColumns)[number], string>;
const linesOf = (text: string): Line[] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => Object.fromEntries(line.split('|').map((cell, index) => [entryColumns[index], cell])) as Line);
const book = (...rows: LedgerRow[]) => linesOf(rows.map(accountingEntries(plan, defaultBooksSettings)).join(''));
const amountsOf = (lines: readonly Line[]) => lines.map(({ CompteNum, Debit, Credit }) => [CompteNum, Debit, Credit]);
const inCents = (text: string) => Number(text.replace(',', ''));

describe('the accounting entries of an export', () => {
  it('have the eighteen columns of the law, in its order', () => {
    expect(entriesHeader).toBe(
      'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\r\n',
    );
  });

  it('say a payment as vouchers used, owed to the merchant and kept as commission', () => {
    const payment = aRow('CAPTURE', {
      paymentId: 'p7',
      at: '2026-05-31T22:30:00Z',
      gross: cents(20_05),
      fee: cents(50),
      net: cents(19_55),
    });
    const [client, merchant, fee] = book(payment);

    expect(client).toEqual({
      JournalCode: 'CVC',
      JournalLib: 'Paiements en chèques-vacances Connect',
      EcritureNum: '2026060800000001',
      EcritureDate: '20260608',
      CompteNum: '467100',
      CompteLib: 'Chèques-vacances en circulation',
      CompAuxNum: '',
      CompAuxLib: '',
      PieceRef: 'p7',
      // In Paris it was June already.
      PieceDate: '20260601',
      EcritureLib: 'Paiement',
      Debit: '20,05',
      Credit: '0,00',
      EcritureLet: '',
      DateLet: '',
      ValidDate: '20260608',
      Montantdevise: '',
      Idevise: '',
    });
    expect(merchant).toMatchObject({ CompteNum: '467200', CompAuxNum: merchantId, Debit: '0,00', Credit: '19,55' });
    expect(fee).toMatchObject({ CompteNum: '706000', Debit: '0,00', Credit: '0,50' });
  });

  it.each([
    [
      'a refund',
      aRow('REFUND', { gross: cents(-20_00), fee: cents(-50), net: cents(-19_50) }),
      '467100 -20,00 467200 19,50 706000 0,50',
    ],
    ['a transfer', aRow('TRANSFER', { at: '' }), '467200 20,00 580000 -20,00'],
    ['a transfer that the bank rejected', aRow('REJECTION'), '580000 20,00 467200 -20,00'],
    ['a transfer that came back', aRow('RETURN'), '512000 20,00 467200 -20,00'],
    ['a debt that was paid', aRow('REPAYMENT'), '512000 20,00 467200 -20,00'],
    ['a debt that was given up', aRow('WRITE_OFF'), '654000 20,00 467200 -20,00'],
    ['a repair at the issuer’s loss', aRow('REPAIR', { reason: 'issuer:losses' }), '654000 20,00 467200 -20,00'],
    ['a repair by the commission', aRow('REPAIR', { reason: 'fees' }), '706000 20,00 467200 -20,00'],
    ['a payment without commission', aRow('CAPTURE', { gross: cents(20_00) }), '467100 20,00 467200 -20,00'],
  ])('book %s', (_, row, expected) => {
    const said = amountsOf(book(row)).map(
      ([account, debit, credit]) => `${account} ${debit === '0,00' ? `-${credit}` : debit}`,
    );

    expect(said.join(' ')).toBe(expected);
  });

  it('refer to the payment, to the transfer, or to the entry itself where it is neither', () => {
    const pieceOf = (row: LedgerRow) => book(row)[0]?.PieceRef;
    expect(pieceOf(aRow('CAPTURE', { gross: cents(20_00), paymentId: 'p7' }))).toBe('p7');
    expect(pieceOf(aRow('TRANSFER', { endToEndId: '260608-1-x' }))).toBe('260608-1-x');
    expect(pieceOf(aRow('WRITE_OFF'))).toBe('WRITE_OFF-2026060800000001');
  });

  describe('where the commission includes a tax', () => {
    const taxed = booksSettingsFrom({ commissionVatBps: 20_00, accountNumbers: { vat: '445711' } });
    const said = (...rows: LedgerRow[]) => amountsOf(linesOf(rows.map(accountingEntries(plan, taxed)).join('')));
    const payment = { gross: cents(20_05), fee: cents(51), net: cents(19_54) };

    it('have it on an account of its own', () => {
      expect(said(aRow('CAPTURE', payment)).slice(2)).toEqual([
        ['706000', '0,00', '0,43'],
        ['445711', '0,00', '0,08'],
      ]);
    });

    it('take back with a refund what the payment has booked, to the cent', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 100_00 }), (fee) => {
          const amounts = { gross: cents(200_00), fee: cents(fee), net: cents(200_00 - fee) };
          const back = { gross: cents(-200_00), fee: cents(-fee), net: cents(fee - 200_00) };
          const reversed = said(aRow('REFUND', back)).map(([account, debit, credit]) => [account, credit, debit]);

          expect(reversed).toEqual(said(aRow('CAPTURE', amounts)));
        }),
      );
    });
  });

  it.each(['CARRY', 'CARRIED_FORWARD', 'BELOW_MINIMUM', 'WITHHELD', 'NIL'])(
    'have none for %s: nothing moves',
    (record) => {
      expect(book(aRow(record))).toEqual([]);
    },
  );

  it('have none for a line that is due again as it was booked', () => {
    expect(book(aRow('REPAIR', { reason: 'merchant:owed' }))).toEqual([]);
  });

  it('do not pass over a record that nobody has told them of', () => {
    expect(() => book(aRow('GIFT'))).toThrow('GIFT');
  });

  it('balance each, and are numbered without a gap, whatever the ledger holds', () => {
    const rows = fc.array(
      fc.record({
        record: fc.constantFrom(
          'CAPTURE',
          'REFUND',
          'CARRY',
          'REJECTION',
          'RETURN',
          'REPAYMENT',
          'WRITE_OFF',
          'TRANSFER',
          'WITHHELD',
        ),
        amount: fc.integer({ min: 1, max: 10_000_00 }),
        bps: fc.integer({ min: 0, max: 3_000 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const lines = book(
          ...all.map(({ record, amount, bps }) => {
            const sign = record === 'REFUND' ? -1 : 1;
            const isPayment = record === 'CAPTURE' || record === 'REFUND';
            const fee = isPayment ? Math.round((amount * bps) / 10_000) : 0;
            return aRow(record, {
              gross: cents(isPayment ? sign * amount : 0),
              fee: cents(sign * fee),
              net: cents(sign * (amount - fee)),
            });
          }),
        );
        const balances = new Map<string, number>();
        for (const { EcritureNum, Debit, Credit } of lines) {
          balances.set(EcritureNum, (balances.get(EcritureNum) ?? 0) + inCents(Debit) - inCents(Credit));
          expect([Debit, Credit].filter((amount) => amount === '0,00')).toHaveLength(1);
        }
        expect([...balances.values()].every((balance) => balance === 0)).toBe(true);
        expect([...balances.keys()]).toEqual(
          [...balances.keys()].map((_, index) => `20260608${String(index + 1).padStart(8, '0')}`),
        );
      }),
    );
  });

  it('are under the numbers of the deployment’s own chart', () => {
    const own = booksSettingsFrom({ accountNumbers: { fees: '706110' } });
    const row = readLedgerRow(`CAPTURE,2026-06-08,${merchantId},p7,2026-06-01T10:00:00Z,20.00,0.50,19.50,EUR,,,,,,`);

    expect(amountsOf(linesOf(accountingEntries(plan, own)(row))).at(-1)).toEqual(['706110', '0,00', '0,50']);
  });
});

describe('the chart of a deployment', () => {
  it.each([['70'], ['7A6'], [''], ['706 000'], [706000]])('is not %j', (fees) => {
    expect(() => booksSettingsFrom({ accountNumbers: { fees } })).toThrow('books.accountNumbers.fees');
  });
});
