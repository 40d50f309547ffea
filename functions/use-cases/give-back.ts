import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { GivenBackStore } from '../../adapters/dynamodb/given-back-store.ts';
import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import type { RefundReason } from '../../contract/reasons.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Standing } from '../../core/payment/refund-brake.ts';
import { openDays, sumsOfLines, type OpenDaysDependencies } from './open-days.ts';
import { runCommand } from './run-command.ts';

export interface GiveBackDependencies extends Pick<OpenDaysDependencies, 'ledger'> {
  payments: Pick<PaymentStore, 'commit'>;
  exports: Pick<ExportStore, 'closedBy' | 'progress'>;
  givenBack: GivenBackStore;
}

/**
 * Gives the vouchers back: a void while the due date is open, a refund once it is exported. When the batch closes the date in
 * between, or something else of the merchant is given back, the write is refused and decided anew.
 *
 * @param operation what an operator does it by: recorded with it, or not at all
 * @throws Unavailable
 */
export async function giveBack(
  payment: Payment,
  reason: RefundReason,
  circumstances: Circumstances,
  dependencies: GiveBackDependencies,
  operation?: Operation,
): Promise<{ payment: Payment; changed: boolean } | { refusal: Refusal }> {
  const { exports } = dependencies;
  const payments: GiveBackDependencies['payments'] = {
    commit: (transition) => dependencies.payments.commit(transition, operation && { operation }),
  };
  return inRounds(`payment ${payment.id}`, async () => {
    const dueDateClosed = payment.status === 'VALIDATED' && (await exports.closedBy(payment.dueDate)) !== undefined;
    const standing = await standingOf(payment, circumstances, dependencies);
    const command = { type: 'refund', reason, dueDateClosed, standing } as const;
    const performed = await runCommand(payment, command, circumstances, { payments });
    if (!('blocked' in performed)) return performed;
    if (performed.blocked === 'wallet') throw new Error(`payment ${payment.id}: its client has no wallet`);
    return undefined;
  });
}

/** What was given back comes first: whatever is given back after it is seen then, or refuses the write. */
async function standingOf(
  { merchantId }: Payment,
  { now, terms }: Circumstances,
  { exports, ledger, givenBack }: GiveBackDependencies,
): Promise<Standing> {
  const { total, lastDay } = await givenBack.read(merchantId);
  const { days, debt } = await openDays({ exports, ledger, terms }, merchantId, now, sumsOfLines({ ledger }));
  const owed = days.map(({ dueDate, sum }) => ({ dueDate, net: sum.net }));
  return { owed: debt.since ? [{ dueDate: debt.since, net: debt.net }, ...owed] : owed, givenBack: total, lastDay };
}
