import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import type { Command } from '../../../core/payment/decide.ts';
import type { Terms } from '../../../core/payment/terms.ts';
import type { Instant } from '../../../core/time.ts';
import { notFound, refused } from '../../http/call.ts';
import { runCommand } from '../../use-cases/run-command.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { MerchantView } from '../payment-view.ts';

export interface CommandDependencies {
  payments: PaymentStore;
  terms: Terms;
  view: MerchantView;
}

interface CommandCall {
  caller: string;
  now: Instant;
  params: { id: string };
}

/** What every action of a merchant on one of their requests does: load, run the command, answer with the request. */
export async function performCommand(
  { caller, now, params }: CommandCall,
  command: Command,
  { payments, terms, view }: CommandDependencies,
) {
  const payment = await ownPayment(payments, params.id, { merchantId: caller });
  if (!payment) return notFound;
  const performed = await runCommand(payment, command, { now, terms }, { payments });
  if ('refusal' in performed) return refused(performed.refusal);
  // A merchant's command only gives funds back or captures what is held: the wallet cannot be in its way.
  if ('blocked' in performed) throw new Error(`${command.type} of payment ${payment.id} found no ${performed.blocked}`);
  return { body: await view(performed.payment, performed.changed, now) };
}
