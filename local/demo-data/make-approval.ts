import type * as z from 'zod';
import type { approvePayment, clientPaymentRequest } from '../../functions/http/schemas/payment-request.ts';
import type { Api } from './api-client.ts';
import type { Identity } from './identity.ts';
import { signApproval } from './sign-approval.ts';

/** An identity with a device that can pay. */
export type PayingIdentity = Identity & Required<Pick<Identity, 'code' | 'device'>>;

export function canPay(identity: Identity): identity is PayingIdentity {
  return identity.code !== undefined && identity.device !== undefined;
}

/**
 * What the client's App would send to approve: it fetches the request for its challenge, and signs.
 *
 * @param token the client's access token @param amount in cents
 * @throws ApiError as the API answers, such as 404 for a request of somebody else
 */
export async function makeApproval(
  api: Api,
  token: string,
  identity: PayingIdentity,
  paymentRequestId: string,
  amount: number,
): Promise<z.infer<typeof approvePayment>> {
  const request = await api<z.infer<typeof clientPaymentRequest>>(
    'GET',
    `/v1/me/payment-requests/${paymentRequestId}`,
    {
      token,
    },
  );
  const signature = signApproval(
    {
      amount,
      challenge: request.challenge,
      currency: 'EUR',
      merchantId: request.merchant.id,
      paymentRequestId: request.id,
    },
    identity.device.privateKey,
  );
  return {
    amount: { value: amount, currency: 'EUR' },
    code: identity.code,
    proof: { deviceId: identity.device.deviceId, signature },
  };
}
