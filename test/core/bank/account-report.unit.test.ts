import { describe, expect, it } from 'vitest';
import { accountReport } from '../../../core/bank/account-report.ts';
import type { XmlRecord } from '../../../core/bank/xml-record.ts';
import { debtReference } from '../../../core/reimbursement/references.ts';
import { localDate } from '../../../core/time.ts';

const merchantId = 'm'.repeat(26);
const reference = debtReference(localDate('2026-06-01'), merchantId);
type Values = Record<string, string>;

/** What is told of an entry with one transaction. */
function told(entry: Values, transaction: Values) {
  const of = (name: string, values: Values, within?: XmlRecord): XmlRecord => ({
    name,
    values: new Map(Object.entries(values)),
    ...(within && { within }),
  });
  const around = of('Entry', { Sts: 'BOOK', Amt: '30.00', 'Amt@Ccy': 'EUR', ...entry });
  return accountReport()(of('Transaction', transaction, of('Details', {}, around)));
}

describe('a credit came back', () => {
  it.each<[string, Values, Values]>([
    ['as a reversal', { RvslInd: 'true' }, {}],
    ['as a reversal, said by a number', { RvslInd: '1' }, {}],
    ['for a reason of ISO 20022', {}, { 'RtrInf/Rsn/Cd': 'AC04' }],
    ['for a reason of the bank’s own', {}, { 'RtrInf/Rsn/Prtry': 'FERME' }],
    ['by the code of the transaction', {}, { 'BkTxCd/Domn/Fmly/SubFmlyCd': 'RRTN' }],
    ['by the code of the entry', { 'BkTxCd/Domn/Fmly/SubFmlyCd': 'RRTN' }, {}],
  ])('%s', (_, entry, transaction) => {
    expect(told({ CdtDbtInd: 'CRDT', ...entry }, { 'Refs/EndToEndId': 'E1', ...transaction })).toMatchObject({
      about: { kind: 'TRANSFER', endToEndId: 'E1' },
      word: 'RETURNED',
      code: transaction['RtrInf/Rsn/Cd'] ?? 'NARR',
    });
  });

  it('only if it says so', () => {
    expect(told({ CdtDbtInd: 'CRDT' }, { 'Refs/EndToEndId': 'E1' })).not.toHaveProperty('word');
  });
});

describe('the reference of a claim', () => {
  it('names whose debt a credit pays', () => {
    const about = { kind: 'DEBT', merchantId };
    expect(told({ CdtDbtInd: 'CRDT' }, { 'RmtInf/Ustrd': `merci ${reference}` })).toMatchObject({ about });
  });

  it('says nothing of a debit, nor of what came back', () => {
    const text = { 'RmtInf/Ustrd': reference, 'Refs/EndToEndId': 'E1' };
    const about = { kind: 'TRANSFER', endToEndId: 'E1' };
    expect(told({ CdtDbtInd: 'DBIT', RvslInd: 'true' }, text)).toMatchObject({ about });
    expect(told({ CdtDbtInd: 'CRDT', RvslInd: 'true' }, text)).toMatchObject({ about, word: 'RETURNED' });
  });
});
