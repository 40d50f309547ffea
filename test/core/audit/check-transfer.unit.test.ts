import { expect, it } from 'vitest';
import type { Act } from '../../../contract/back-office/acts.ts';
import { cents, zero } from '../../../contract/money.ts';
import { approvals } from '../../../core/audit/approvals.ts';
import { checkTransfer } from '../../../core/audit/check-transfer.ts';
import { nextRecord, type OperationFacts } from '../../../core/operations/operation.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { endToEndId } from '../../../core/reimbursement/references.ts';
import { instant, localDate } from '../../../core/time.ts';

const merchantId = 'a'.repeat(26);
const oldIban = maskIban('FR7630006000011234567890189');
const newIban = maskIban('DE89370400440532013000');
const askedIban = maskIban('NL91ABNA0417164300');
/** A file is made on the day before its money leaves. */
const exportDate = localDate('2026-06-09');
const executionDate = localDate('2026-06-10');
const at = instant(Date.parse('2026-06-09T04:00:00Z'));

function agreed() {
  const known = approvals();
  const take = (day: string, to: OperationFacts, act: Act = 'BANK_ACCOUNT_CHANGED') =>
    known.take(
      nextRecord(
        {
          id: day,
          at: instant(Date.parse(`${day}T08:00:00Z`)),
          by: { kind: 'OPERATOR', id: 'ops-2', roles: ['ops'] },
          act,
          about: { kind: 'MERCHANT', id: merchantId },
          to,
          requestId: 'request',
        },
        undefined,
      ),
    );
  take('2026-05-01', { iban: oldIban });
  take('2026-06-08', { iban: newIban, from: executionDate });
  // What one person asks for, nobody has agreed on.
  take('2026-06-09', { iban: askedIban }, 'OPERATION_PROPOSED');
  return known;
}

function found(iban: string): string[] {
  const transfer: Transfer = {
    merchantId,
    paymentCount: 1,
    refundCount: 0,
    gross: cents(50_00),
    fee: zero,
    carried: zero,
    net: cents(50_00),
    exportDate,
    n: 1,
    executionDate,
    endToEndId: endToEndId(exportDate, 1, merchantId),
    iban,
    at,
    postings: { 'merchant:owed': cents(-50_00), 'bank:transit': cents(50_00) },
    status: 'EXPORTED',
  };
  const codes: string[] = [];
  const of = { exportDate, executionDate, createdAt: at } as ReimbursementExport;
  checkTransfer(transfer, of, agreed(), (code) => codes.push(code));
  return codes;
}

it('an account that counts from tomorrow is not paid by the file that is made today', () => {
  expect(found(oldIban)).toEqual([]);
  expect(found(newIban)).toEqual(['account-unapproved']);
  expect(found(askedIban)).toEqual(['account-unapproved']);
});
