import { describe, expect, it } from 'vitest';
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

  it('are never cut: a number that does not fit is refused', () => {
    expect(() => endToEndId(date, 10, derivedId('merchant', 'key'))).toThrow(RangeError);
  });

  it('say to the merchant what the transfer is', () => {
    expect(remittanceText(date, 12)).toBe('CHEQUE-VACANCES CONNECT REMB 2026-06-08 12 PAIEMENTS');
    expect(remittanceText(date, 1)).toBe('CHEQUE-VACANCES CONNECT REMB 2026-06-08 1 PAIEMENT');
  });
});
