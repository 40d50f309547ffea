import type * as z from 'zod';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { paymentFields } from '../../http/bodies/payment-fields.ts';
import type { clientDetail } from '../../http/schemas/back-office-details.ts';

type ListedPayment = z.input<typeof clientDetail>['payments'][number];

/** A payment as the back office lists it: nothing that the merchant wrote of the client. */
export function listedPayment(payment: Payment, tradeName: string): ListedPayment {
  const { id, type, status, amount, capturedAmount, matchCode, label, createdAt } = paymentFields(payment);
  return {
    id,
    type,
    status,
    amount,
    capturedAmount,
    matchCode,
    label,
    reference: payment.reference,
    createdAt,
    merchant: { id: payment.merchantId, tradeName },
  };
}

/** The same of a page, each merchant read once. */
export async function listedPayments(
  payments: readonly Payment[],
  directory: Pick<DirectoryStore, 'merchants'>,
): Promise<ListedPayment[]> {
  const ids = [...new Set(payments.map(({ merchantId }) => merchantId))];
  const names = new Map((await directory.merchants(ids)).map(({ id, tradeName }) => [id, tradeName]));
  return payments.map((payment) => listedPayment(payment, names.get(payment.merchantId) ?? payment.merchantId));
}
