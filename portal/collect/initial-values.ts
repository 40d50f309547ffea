import type { PaymentRequest, PaymentType } from '../../web/api/client.ts';
import { defaultDelay, delayChoices, type ChosenDelay, type DelayLimits } from '../payment/delay.ts';
import { durationMs } from '../../contract/duration.ts';

/** A client whom the merchant has asked before: who that is, the API knows. */
export interface KnownClient {
  /** An earlier request of theirs. */
  lastRequest: string;
  /** The identifier, masked. */
  hint: string;
}

/** What the merchant has typed so far. */
export interface DraftValues {
  type: PaymentType;
  /** In cents. */
  amount: number | undefined;
  identifier: string;
  /** Takes the place of the identifier. */
  client: KnownClient | undefined;
  delay: ChosenDelay;
  customer: string;
  label: string;
  reference: string;
}

type DelayTerms = DelayLimits & { default: string };

/** A new request: of the type made last on this device, since most merchants make one type all day long. */
export const initialValues = (type: PaymentType, delays: DelayTerms): DraftValues => ({
  type,
  amount: undefined,
  identifier: '',
  client: undefined,
  delay: defaultDelay(delays),
  customer: '',
  label: '',
  reference: '',
});

/** The same request once more. Who said not to be the client is not asked again: the identifier was a wrong one. */
export function valuesOf(payment: PaymentRequest, delays: DelayTerms): DraftValues {
  const wasMistaken = payment.status === 'CLIENT_DECLINED' && payment.reason === 'NOT_MINE';
  return {
    type: payment.type,
    amount: payment.amount.value,
    identifier: '',
    client: wasMistaken ? undefined : { lastRequest: payment.id, hint: payment.clientIdentifier },
    delay: sameDelay(payment, delays),
    customer: payment.customer ?? '',
    label: payment.label ?? '',
    reference: payment.reference ?? '',
  };
}

/** Deadlines are rounded up to the second. */
const roundingMs = 1_000;

/** The delay that was chosen then, as far as it can be told: the API says when it ended, not what was asked. */
function sameDelay({ createdAt, clientDeadline }: PaymentRequest, delays: DelayTerms): ChosenDelay {
  const usual = defaultDelay(delays);
  const gaveMs = Date.parse(clientDeadline) - Date.parse(createdAt);
  const same = delayChoices(delays).find((iso) => Math.abs((durationMs(iso) ?? 0) - gaveMs) <= roundingMs);
  return same === undefined ? usual : { ...usual, choice: same };
}
