import { answer, type PaymentRequest } from '../../web/api/client.ts';
import type { SettlementMeans } from '../../contract/settlement-means.ts';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import type { settlementsOf } from './split.ts';

/** One means alone settles the whole remainder. */
export type ComplementInput = { means: SettlementMeans } | { settlements: ReturnType<typeof settlementsOf> };

/** Records how the remainder was settled; each time replaces what was recorded before. */
export const useRecordComplement = ({ id }: PaymentRequest) =>
  usePaymentAction((api, body: ComplementInput) =>
    answer(api.PUT('/v1/payment-requests/{id}/complement', { params: { path: { id } }, body })),
  );
