import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import { checkRequestProof, type ProofDependencies } from '../device-proof.ts';
import { actOnMyPaymentRequest, type ClientActionDependencies } from './act-on-my-payment-request.ts';

/** Refuses the request, signed by a device with the challenge that the request has for as long as it waits. */
export async function declineMyPaymentRequest(
  call: Call<'declineMyPaymentRequest'>,
  dependencies: ClientActionDependencies & ProofDependencies,
): Promise<Reply<'declineMyPaymentRequest'>> {
  const { caller, params, body } = call;
  const payment = await ownPayment(dependencies.payments, params.id, { clientId: caller });
  if (!payment) return notFound;
  const reason = body.reason ?? 'OTHER';
  const act = { act: 'decline-payment', paymentId: payment.id, reason } as const;
  const proven = await checkRequestProof(call, payment, act, dependencies);
  if ('refusal' in proven) return refused(proven.refusal);
  return actOnMyPaymentRequest(call, { type: 'decline-as-client', reason }, dependencies);
}
