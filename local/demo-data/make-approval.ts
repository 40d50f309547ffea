import { webcrypto } from 'node:crypto';
import type * as z from 'zod';
import { deviceKeyAlgorithm, signText } from '../../contract/device-signature.ts';
import { cents } from '../../contract/money.ts';
import { approvalMessage } from '../../contract/signed-messages.ts';
import type { approvePayment, clientPaymentRequest } from '../../functions/http/schemas/payment-request.ts';
import type { Api } from './api-client.ts';
import type { Identity } from './identity.ts';

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
  const { id, challenge, merchant } = request;
  const approval = { payment: { id, challenge, merchantId: merchant.id }, amount: cents(amount) };
  const { subtle } = webcrypto;
  const key = await subtle.importKey('jwk', { ...identity.device.privateKey }, deviceKeyAlgorithm, false, ['sign']);
  const signature = await signText(subtle, key, approvalMessage(approval));
  return {
    amount: { value: amount, currency: 'EUR' },
    code: identity.code,
    proof: { deviceId: identity.device.deviceId, signature },
  };
}
