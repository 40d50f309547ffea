import { useLocation } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { startDraft } from '../collect/draft.ts';
import { valuesOf } from '../collect/initial-values.ts';
import { useMerchant } from '../payment/use-merchant.ts';

/** « Refaire la demande »: the page where requests are made, filled in with this one. */
export function useMakeAgain(payment: PaymentRequest): () => void {
  const [, navigate] = useLocation();
  const { data: merchant } = useMerchant();
  return () => {
    if (!merchant) return;
    startDraft(valuesOf(payment, merchant.terms.clientDelay));
    navigate('/');
  };
}
