import type { ReportStore } from '../../../adapters/dynamodb/report-store.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import { checkRequestProof, type ProofDependencies } from '../device-proof.ts';
import { actOnMyPaymentRequest, type ClientActionDependencies } from './act-on-my-payment-request.ts';

/**
 * « I do not know this »: the request ends, and somebody of the back office looks at the merchant. The report is written
 * first: when the request cannot be declined any more, it is there all the same. To the merchant it is a refusal like another.
 */
export async function reportPaymentRequest(
  call: Call<'reportPaymentRequest'>,
  dependencies: ClientActionDependencies & ProofDependencies & { reports: Pick<ReportStore, 'add'> },
): Promise<Reply<'reportPaymentRequest'>> {
  const { caller, now, params } = call;
  const payment = await ownPayment(dependencies.payments, params.id, { clientId: caller });
  if (!payment) return notFound;
  const proven = await checkRequestProof(call, payment, { act: 'report-payment', paymentId: payment.id }, dependencies);
  if ('refusal' in proven) return refused(proven.refusal);
  await dependencies.reports.add({ paymentId: payment.id, merchantId: payment.merchantId, at: now });
  return actOnMyPaymentRequest(call, { type: 'decline-as-client', reason: 'NOT_MINE' }, dependencies);
}
