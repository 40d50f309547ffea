import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { ledgerHeader, lineRow, outcomeRow, readLedgerRow } from '../../../core/reimbursement/ledger-csv.ts';
import type { MerchantRecord } from '../../../core/ledger/journal.ts';
import { noLines } from '../../../core/reimbursement/merchant-lines.ts';
import { settle } from '../../../core/reimbursement/outcome.ts';
import { localDate } from '../../../core/time.ts';
import { aLine, aPlan, giteIban, merchantId } from './fixtures.ts';

const net = { ...noLines(merchantId).net, paymentCount: 2, gross: cents(100_05), fee: cents(2_50), net: cents(97_55) };
const outcomeFor = (accountHolder: string) =>
  outcomeRow(settle(net, { accountHolder, iban: giteIban, status: 'ACTIVE' }, aPlan()), aPlan());

describe('ledger.csv', () => {
  it('shows a line with figures that every program reads, and nothing of the client', () => {
    const text = lineRow(aLine('REFUND', { paymentId: 'p7', amount: 20_05, commissionBps: 250 }));

    expect(text).toBe(`REFUND,2026-06-08,${merchantId},p7,2026-06-01T10:00:00Z,-20.05,-0.50,-19.55,EUR,,,,,,\r\n`);
    expect(text).not.toContain('client');
  });

  it.each<[string, Partial<MerchantRecord>, string]>([
    ['a transfer that failed by its name', { kind: 'RETURN', paysAgain: ['E1'] }, 'EUR,E1,,,,,\r\n'],
    [
      'from where something was carried',
      { kind: 'CARRY', carriedFrom: localDate('2026-06-05') },
      'EUR,,,,FROM 2026-06-05,,\r\n',
    ],
    [
      'what is carried of a transfer that failed without its name',
      { kind: 'CARRY', paysAgain: ['E1'] },
      'EUR,,,,,,\r\n',
    ],
    [
      'a repair with its other side',
      { kind: 'REPAIR', postings: { 'merchant:owed': cents(1), 'issuer:losses': cents(-1) } },
      'EUR,,,,issuer:losses,,\r\n',
    ],
  ])('shows %s', (_, facts, end) => {
    expect(lineRow({ ...aLine('CAPTURE'), ...facts }).endsWith(end)).toBe(true);
  });

  it('says why something is withheld, and nothing of that of what is transferred', () => {
    const paused = settle(net, { accountHolder: 'X', iban: giteIban, status: 'PAUSED' }, aPlan());
    expect(outcomeRow(paused, aPlan())).toMatch(/^WITHHELD,.*,EUR,,2,0,PAUSED,,\r\n$/);
  });

  it('shows a transfer with its reference and a masked account', () => {
    expect(outcomeFor('GITE DES CIMES')).toBe(
      `TRANSFER,2026-06-08,${merchantId},,,100.05,2.50,97.55,EUR,260608-1-${merchantId},2,0,,FR76••••0189,GITE DES CIMES\r\n`,
    );
  });

  it('has as many columns in each row as in its header', () => {
    const columns = (text: string) => text.split(',').length;

    expect(columns(lineRow(aLine('CAPTURE')))).toBe(columns(ledgerHeader));
    expect(columns(outcomeFor('X'))).toBe(columns(ledgerHeader));
    expect(ledgerHeader).toMatch(/^record,[^\r\n]*\r\n$/);
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+33', "'+33"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['＝1', "'＝1"],
    ['00123', "'00123"],
    ['Dupont, "Le Gîte"', '"Dupont, ""Le Gîte"""'],
    ['two\r\nlines', 'two  lines'],
  ])('neither lets %j be a formula or a figure nor break a row', (holder, field) => {
    expect(outcomeFor(holder).endsWith(`,${field}\r\n`)).toBe(true);
  });

  it('can be added up from its own text', () => {
    expect(readLedgerRow(outcomeFor('Dupont, "Le Gîte"').trimEnd())).toEqual({
      record: 'TRANSFER',
      dueDate: '2026-06-08',
      merchantId,
      paymentId: '',
      at: '',
      endToEndId: `260608-1-${merchantId}`,
      reason: '',
      gross: 100_05,
      fee: 2_50,
      net: 97_55,
    });
    expect(() => readLedgerRow('TRANSFER,2026-06-08,x')).toThrow();
  });
});
