import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { giveBack, type GiveBackDependencies } from '../../use-cases/give-back.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import type { MerchantActionDependencies } from './act-on-payment-request.ts';

type Dependencies = MerchantActionDependencies & Omit<GiveBackDependencies, 'payments'>;

/** Gives the vouchers of one of the merchant's payments back to its client. */
export async function refundPaymentRequest(
  { caller, member, now, params, body }: Call<'refundPaymentRequest'>,
  dependencies: Dependencies,
): Promise<Reply<'refundPaymentRequest'>> {
  const { payments, terms, view } = dependencies;
  const payment = await ownPayment(payments, params.id, { merchantId: caller });
  if (!payment) return notFound;
  const given = await giveBack(payment, body.reason, { now, terms, member: member?.number }, dependencies);
  return 'refusal' in given ? refused(given.refusal) : { body: await view(given.payment, given.changed, now) };
}
