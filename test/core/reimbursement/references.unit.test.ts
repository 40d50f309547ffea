import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { derivedId } from '../../../core/ids.ts';
import {
  endToEndId,
  messageId,
  messageStem,
  paymentInformationId,
  remittanceText,
} from '../../../core/reimbursement/references.ts';
import { isSepaText } from '../../../core/reimbursement/sepa-text.ts';
import { localDate } from '../../../core/time.ts';

const date = localDate('2026-06-08');
const lines = (paymentCount: number, refundCount = 0, carried = 0) => ({
  paymentCount,
  refundCount,
  carried: cents(carried),
});

describe('references', () => {
  it('fit ISO 20022: at most 35 characters of the SEPA set', () => {
    const merchantId = derivedId('merchant', 'key');
    const references = [
      endToEndId(date, 9, merchantId),
      messageId(messageStem(date), 999),
      paymentInformationId(messageId(messageStem(date), 999)),
    ];

    for (const reference of references) {
      expect(reference.length).toBeLessThanOrEqual(35);
      expect(isSepaText(reference)).toBe(true);
    }
  });

  it('differ by date, by number and by merchant', () => {
    const references = [
      endToEndId(date, 1, 'a'),
      endToEndId(date, 2, 'a'),
      endToEndId(date, 1, 'b'),
      endToEndId(localDate('2026-06-09'), 1, 'a'),
    ];

    expect(new Set(references).size).toBe(references.length);
  });

  it('are refused where a bank would not take a sign of them', () => {
    expect(() => endToEndId(date, 1, 'gîte')).toThrow(RangeError);
  });

  it('are never cut: a number that does not fit is refused', () => {
    expect(() => endToEndId(date, 10, derivedId('merchant', 'key'))).toThrow(RangeError);
  });

  it('say to the merchant what the transfer is', () => {
    expect(remittanceText(date, lines(12))).toBe('CHEQUE-VACANCES CONNECT REMB 2026-06-08 12 PAIEMENTS');
    expect(remittanceText(date, lines(1))).toBe('CHEQUE-VACANCES CONNECT REMB 2026-06-08 1 PAIEMENT');
  });

  it.each([
    ['what was given back', lines(2, 1), '2 PAIEMENTS, 1 ANNULATION'],
    ['what is taken off', lines(2, 0, -12_00), '2 PAIEMENTS, REPORT -12.00'],
    ['what is paid again, alone', lines(0, 0, 25_00), 'REPORT 25.00'],
    ['all of it', lines(1, 2, 500_00), '1 PAIEMENT, 2 ANNULATIONS, REPORT 500.00'],
  ])('says %s, never that an amount is of 0 payments', (_, sum, expected) => {
    expect(remittanceText(date, sum)).toBe(`CHEQUE-VACANCES CONNECT REMB 2026-06-08 ${expected}`);
  });

  it('fits the bank’s 140 characters and its character set, whatever it is made of', () => {
    const text = remittanceText(date, lines(9_999_999, 9_999_999, -9_999_999_999_99));
    expect(text.length).toBeLessThanOrEqual(140);
    expect(isSepaText(text)).toBe(true);
  });
});
