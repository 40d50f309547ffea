import { requestHash } from '../ids.ts';
import { maskIdentifier, type Identifier } from '../../contract/identifier.ts';
import type { Cents } from '../../contract/money.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { clientDeadline } from './delay.ts';
import type { Circumstances } from './decision.ts';
import type { AwaitingClient } from './payment.ts';
import type { PaymentType } from '../../contract/payment-type.ts';

/** What the merchant asks for, parsed and normalised. */
export interface CreatePayment {
  type: PaymentType;
  amount: Cents;
  identifier: Identifier;
  clientDelay?: string;
  reference?: string;
  label?: string;
}

/** What the system adds: who the two are, the derived id, and what chance gives. */
export interface Origin {
  id: string;
  merchantId: string;
  clientId: string;
  commissionBps: number;
  challenge: string;
  matchCode: string;
}

/** The fingerprint by which a repeated creation is told from a reused idempotency key; taken before defaults. */
export function creationHash({ type, amount, identifier, clientDelay, reference, label }: CreatePayment): string {
  return requestHash({ type, amount, identifier: identifier.value, clientDelay, reference, label });
}

/** The refusal of a request that breaks the commercial terms, whoever the client is. */
export function refuseCreation(command: CreatePayment, { now, terms }: Circumstances): Refusal | undefined {
  const { amount } = command;
  const field = 'amount.value';
  const limit = { min: terms.amountFloor, max: terms.amountCeiling };
  if (amount <= terms.amountFloor) return { code: 'amount-too-small', field, limit };
  if (amount > terms.amountCeiling) return { code: 'amount-too-large', field, limit };
  const due = clientDeadline(command.type, command.clientDelay, { now, terms });
  return 'refusal' in due ? due.refusal : undefined;
}

/** The new payment request. @throws Error when `refuseCreation` would have refused it. */
export function createPayment(command: CreatePayment, origin: Origin, circumstances: Circumstances): AwaitingClient {
  const due = clientDeadline(command.type, command.clientDelay, circumstances);
  if ('refusal' in due) throw new Error(`a refused creation was carried out: ${due.refusal.code}`);
  return {
    ...origin,
    status: 'AWAITING_CLIENT',
    type: command.type,
    amount: command.amount,
    identifierHint: maskIdentifier(command.identifier),
    reference: command.reference,
    label: command.label,
    requestHash: creationHash(command),
    createdAt: circumstances.now,
    clientDeadline: due.deadline,
    extensions: 0,
    reminders: 0,
    version: 1,
  };
}
