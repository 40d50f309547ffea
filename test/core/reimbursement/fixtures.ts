import { commission, cents, negate, subtract } from '../../../contract/money.ts';
import type { MerchantRecord } from '../../../core/ledger/journal.ts';
import type { ExportPlan } from '../../../core/reimbursement/plan.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { instant, localDate } from '../../../core/time.ts';

export const merchantId = 'mgite2345abcdefghijklmnopq';
export const giteIban = 'FR7630006000011234567890189';
export const agenceIban = 'FR1420041010050500013M02606';

export const aPlan = (changes: Partial<ExportPlan> = {}): ExportPlan => ({
  exportDate: localDate('2026-06-08'),
  dates: [localDate('2026-06-08')],
  createdAt: instant(Date.parse('2026-06-08T04:00:00Z')),
  executionDate: localDate('2026-06-08'),
  messageStem: 'ENC-20260608',
  settings: defaultReimbursementSettings,
  debtor: { name: 'Émetteur de chèques-vacances', iban: agenceIban },
  ...changes,
});

interface LineFacts {
  paymentId?: string;
  amount?: number;
  commissionBps?: number;
  merchant?: string;
  dueDate?: string;
}

/** A journal line as the payment's transitions write it. */
export function aLine(
  kind: 'CAPTURE' | 'VOID' | 'REFUND',
  {
    paymentId = 'p1',
    amount = 50_00,
    commissionBps = 0,
    merchant = merchantId,
    dueDate = '2026-06-08',
  }: LineFacts = {},
): MerchantRecord {
  const gross = cents(amount);
  const fee = commission(gross, commissionBps);
  const net = subtract(gross, fee);
  const sign = kind === 'CAPTURE' ? (value: typeof gross) => value : negate;
  return {
    kind,
    merchantId: merchant,
    clientId: 'client-1',
    paymentId,
    dueDate: localDate(dueDate),
    at: instant(Date.parse('2026-06-01T10:00:00Z')),
    gross: sign(gross),
    fee: sign(fee),
    net: sign(net),
    postings: { 'client:available': negate(sign(gross)), 'merchant:owed': sign(net), fees: sign(fee) },
  };
}
