import { useQuery } from '@tanstack/react-query';
import { listLimits } from '../../contract/settings/limits.ts';
import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { remainderDueKey } from '../payment/kept-payments.ts';

const pageSize = listLimits.pageSizeMax;

/** What clients still have to pay by other means, and the merchant has not noted as paid. */
export interface RemainderDue {
  count: number;
  /** In cents. */
  amount: number;
  /** There are more than were counted. */
  isMore: boolean;
}

/** Of the last 90 days, as the list of payments shows them. */
export function useRemainderDue() {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: remainderDueKey,
    queryFn: async (): Promise<RemainderDue> => {
      const { items, nextCursor } = await answer(
        api.GET('/v1/payment-requests', { params: { query: { remainder: 'DUE', limit: pageSize } } }),
      );
      return {
        count: items.length,
        amount: items.reduce((sum, item) => sum + unsettled(item), 0),
        isMore: nextCursor !== null,
      };
    },
  });
}

const unsettled = ({ remainder, complement }: PaymentRequest): number =>
  (remainder?.value ?? 0) - (complement?.settledAmount.value ?? 0);
