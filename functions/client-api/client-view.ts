import type * as z from 'zod';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { isoDuration } from '../../contract/duration.ts';
import type { MerchantProfile } from '../../core/merchant.ts';
import { effective } from '../../core/payment/effective.ts';
import { isPreReservation } from '../../contract/payment-type.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { parisDate, type Instant } from '../../core/time.ts';
import type { clientPaymentRequest } from '../http/schemas/payment-request.ts';
import { paymentFields } from '../http/bodies/payment-fields.ts';

export type ClientPaymentRequestBody = z.input<typeof clientPaymentRequest>;

/**
 * What a client sees of payments as they stand at `now`: who asks, and what to sign.
 *
 * @param known merchants that need not be read again
 */
export type ClientView = (
  payments: readonly Payment[],
  now: Instant,
  known?: readonly MerchantProfile[],
) => Promise<ClientPaymentRequestBody[]>;

/** Who asks, as the client sees it. */
export const merchantSeen = ({
  id,
  tradeName: name,
  legalName,
  city,
  siret,
  address,
  phone,
  createdAt,
}: MerchantProfile) => ({
  id,
  name,
  legalName,
  city,
  since: parisDate(createdAt),
  siret,
  address,
  phone,
});

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  terms: Terms;
}

export const clientView = ({ directory, terms }: Dependencies): ClientView =>
  async function viewOfClient(payments, now, known = []) {
    const merchants = new Map(known.map((merchant) => [merchant.id, merchant]));
    const others = [...new Set(payments.map(({ merchantId }) => merchantId))].filter((id) => !merchants.has(id));
    const read = await Promise.all(others.map((id) => directory.getMerchant(id)));
    for (const merchant of read) if (merchant) merchants.set(merchant.id, merchant);
    return payments.map((stored) => {
      const payment = effective(stored, now);
      const merchant = merchants.get(payment.merchantId);
      if (!merchant) throw new Error(`merchant ${payment.merchantId} of payment ${payment.id} is not in the directory`);
      const holds = payment.status === 'AWAITING_CLIENT' && isPreReservation(payment.type);
      return {
        ...paymentFields(payment),
        merchant: merchantSeen(merchant),
        challenge: payment.challenge,
        ...(holds && { holdDuration: isoDuration(terms.holdMs) }),
      };
    });
  };
