import type { PaymentRequest, PaymentType } from '../../web/api/client.ts';
import { defaultDelay, delayChoices, type ChosenDelay, type DelayLimits } from '../payment/delay.ts';
import { durationMs } from '../../contract/duration.ts';

/** What the merchant has typed so far. */
export interface DraftValues {
  type: PaymentType;
  /** In cents. */
  amount: number | undefined;
  identifier: string;
  delay: ChosenDelay;
  reference: string;
  label: string;
  /** The client of the request that is made again, masked, where the identifier itself is not known any more. */
  clientHint: string | undefined;
}

type DelayTerms = DelayLimits & { default: string };

/** A new request: of the type made last on this device, since most merchants make one type all day long. */
export const initialValues = (type: PaymentType, delays: DelayTerms): DraftValues => ({
  type,
  amount: undefined,
  identifier: '',
  delay: defaultDelay(delays),
  reference: '',
  label: '',
  clientHint: undefined,
});

/** The same request once more. @param identifier the client's, where it is still known */
export function valuesOf(payment: PaymentRequest, identifier: string | undefined, delays: DelayTerms): DraftValues {
  return {
    type: payment.type,
    amount: payment.amount.value,
    identifier: identifier ?? '',
    delay: sameDelay(payment, delays),
    reference: payment.reference ?? '',
    label: payment.label ?? '',
    clientHint: identifier === undefined ? payment.clientIdentifier : undefined,
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
