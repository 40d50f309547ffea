import { expect, it } from 'vitest';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { statusAtBank } from '../../../core/transfer/status-at-bank.ts';
import { transferStatuses } from '../../../core/transfer/transfer-state.ts';
import { createdAt } from '../../support/payments.ts';

const act = { by: 'finance', at: createdAt };
const of = (facts: object) => facts as ReimbursementExport;

it.each([
  ['planned', of({ status: 'PLANNED' }), 'EXPORTED'],
  ['published', of({ status: 'PUBLISHED' }), 'EXPORTED'],
  ['handed in', of({ status: 'PUBLISHED', sent: act }), 'SUBMITTED'],
  ['called back', of({ status: 'PUBLISHED', sent: act, recalled: act }), 'EXPORTED'],
])('a transfer of which the bank has said nothing, in an export that was %s', (_, exported, status) => {
  expect(statusAtBank({ status: 'EXPORTED' }, exported)).toBe(status);
});

it('what the bank has said counts, whether or not somebody wrote that the file was handed in', () => {
  const said = transferStatuses.filter((status) => status !== 'EXPORTED');
  for (const status of said) expect(statusAtBank({ status }, of({ status: 'PUBLISHED', sent: act }))).toBe(status);
});
