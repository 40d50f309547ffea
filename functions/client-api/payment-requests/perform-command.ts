import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import type { Command } from '../../../core/payment/decide.ts';
import type { Terms } from '../../../core/payment/terms.ts';
import type { Instant } from '../../../core/time.ts';
import { notFound, refused } from '../../http/call.ts';
import { runCommand } from '../../use-cases/run-command.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { ClientView } from '../client-view.ts';

export interface CommandDependencies {
  payments: PaymentStore;
  terms: Terms;
  view: ClientView;
}

interface CommandCall {
  caller: string;
  now: Instant;
  params: { id: string };
}

/** What a client's action without money does: load, run the command, answer with the request. */
export async function performCommand(
  { caller, now, params }: CommandCall,
  command: Extract<Command, { type: 'decline-as-client' | 'mark-opened' }>,
  { payments, terms, view }: CommandDependencies,
) {
  const payment = await ownPayment(payments, params.id, { clientId: caller });
  if (!payment) return notFound;
  const performed = await runCommand(payment, command, { now, terms }, { payments });
  if ('refusal' in performed) return refused(performed.refusal);
  if ('blocked' in performed)
    throw new Error(`${command.type} of payment ${payment.id} touched a ${performed.blocked}`);
  const [body] = await view([performed.payment], now);
  return body ? { body } : notFound;
}
