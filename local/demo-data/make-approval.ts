import type { Caller } from '../api/caller.ts';
import { deviceOf, signedApproval, type SignedApproval } from '../api/device.ts';
import type { Identity } from './identity.ts';

/** An identity with a device that can pay. */
export type PayingIdentity = Identity & Required<Pick<Identity, 'clientId' | 'code' | 'device'>>;

export function canPay(identity: Identity): identity is PayingIdentity {
  return identity.clientId !== undefined && identity.code !== undefined && identity.device !== undefined;
}

/**
 * What the client's App would send to approve: it fetches the request for its challenge, and signs.
 *
 * @param amount in cents
 * @throws UnexpectedAnswer as the API answers, such as 404 for a request of somebody else
 */
export async function makeApproval(
  caller: Caller,
  { clientId, code, device: { deviceId, privateKey } }: PayingIdentity,
  paymentRequestId: string,
  amount: number,
): Promise<SignedApproval> {
  const request = await caller.call('getMyPaymentRequest', { params: { id: paymentRequestId } });
  return signedApproval(request, amount, { clientId, code, device: await deviceOf(deviceId, privateKey) });
}
