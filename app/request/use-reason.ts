import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';

/** Why a request ended as it did, in words: the reason is whose who ended it. */
export function useReason({ status, reason }: ClientPaymentRequest): string | undefined {
  const { declineReasons, merchantReasons, refundReasons } = useWords(paymentWords);
  const known: Partial<Record<typeof status, Record<string, string>>> = {
    CLIENT_DECLINED: declineReasons,
    MERCHANT_DECLINED: merchantReasons,
    VOIDED: refundReasons,
    REFUNDED: refundReasons,
  };
  return reason === undefined ? undefined : known[status]?.[reason];
}
