import { requestHash } from '../ids.ts';
import type { Identifier } from '../../contract/identifier.ts';
import type { Cents } from '../../contract/money.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { clientDeadline } from './delay.ts';
import type { Circumstances } from './decision.ts';
import { doneBy } from './done-by.ts';
import type { AwaitingClient } from './payment.ts';
import type { PaymentType } from '../../contract/payment-type.ts';

/** Whom the merchant asks: by an identifier, or as the client of an earlier payment of its own, by that payment's id. */
export type AskedClient = { identifier: Identifier } | { sameClientAs: string };

/** What the merchant asks for, parsed and normalised. */
export interface CreatePayment {
  type: PaymentType;
  amount: Cents;
  client: AskedClient;
  clientDelay?: string;
  reference?: string;
  label?: string;
  customer?: string;
}

/** What the system adds: the two parties, the derived id, and what is random. */
export interface Origin {
  id: string;
  merchantId: string;
  clientId: string;
  identifierHint: string;
  commissionBps: number;
  challenge: string;
  matchCode: string;
  /** The number of whoever of the merchant's people asks. */
  member?: number;
}

/** The fingerprint by which a repeated creation is told from a reused idempotency key; taken before defaults. */
export function creationHash({ client, ...asked }: CreatePayment): string {
  const { type, amount, clientDelay, reference, label, customer } = asked;
  const named = 'identifier' in client ? { identifier: client.identifier.value } : client;
  return requestHash({ type, amount, ...named, clientDelay, reference, label, customer });
}

/** The refusal of an amount that may not be asked for. */
export function refuseAmount(amount: Cents, terms: Terms): Refusal | undefined {
  const field = 'amount.value';
  const limit = { min: terms.amountFloor, max: terms.amountCeiling };
  if (amount <= terms.amountFloor) return { code: 'amount-too-small', field, limit };
  if (amount > terms.amountCeiling) return { code: 'amount-too-large', field, limit };
  return undefined;
}

/** The refusal of a request that breaks the commercial terms, whoever the client is. */
export function refuseCreation(command: CreatePayment, { now, terms }: Circumstances): Refusal | undefined {
  const refusal = refuseAmount(command.amount, terms);
  if (refusal) return refusal;
  const due = clientDeadline(command.type, command.clientDelay, { now, terms });
  return 'refusal' in due ? due.refusal : undefined;
}

/** The new payment request. @throws Error when `refuseCreation` would have refused it. */
export function createPayment(command: CreatePayment, origin: Origin, circumstances: Circumstances): AwaitingClient {
  const due = clientDeadline(command.type, command.clientDelay, circumstances);
  if ('refusal' in due) throw new Error(`a refused creation was carried out: ${due.refusal.code}`);
  const { member, ...parties } = origin;
  return {
    ...parties,
    ...doneBy({}, 'created', member),
    status: 'AWAITING_CLIENT',
    type: command.type,
    amount: command.amount,
    reference: command.reference,
    label: command.label,
    customer: command.customer,
    requestHash: creationHash(command),
    createdAt: circumstances.now,
    clientDeadline: due.deadline,
    extensions: 0,
    reminders: 0,
    version: 1,
  };
}
