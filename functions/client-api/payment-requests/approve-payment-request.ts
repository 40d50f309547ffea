import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { cents } from '../../../contract/money.ts';
import type { ApprovePayment } from '../../../core/payment/client-decisions.ts';
import { decide } from '../../../core/payment/decide.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { goesOn } from '../../../core/merchant-status.ts';
import type { Circumstances } from '../../../core/payment/decision.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { approvalAct } from '../../../contract/signed-messages.ts';
import { effectiveBalance, type Wallet } from '../../../core/wallet.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { releaseExpiredHolds } from '../../use-cases/release-expired-holds.ts';
import { runCommand, type Performed } from '../../use-cases/run-command.ts';
import { ownPayment } from '../../use-cases/own-payment.ts';
import { releaseAttemptsOnFailure } from '../release-attempts-on-failure.ts';
import { provenBy, type ProofDependencies } from '../device-proof.ts';
import { resealCode, type ResealDependencies } from '../reseal-code.ts';
import { verifyCode, type VerifyCodeDependencies } from '../verify-code.ts';
import type { ClientActionDependencies } from './act-on-my-payment-request.ts';

type Dependencies = ClientActionDependencies & {
  payments: PaymentStore;
  directory: Pick<DirectoryStore, 'getClient' | 'getMerchant'>;
} & ProofDependencies &
  ResealDependencies &
  VerifyCodeDependencies;

/**
 * Pays, with two factors bound to what is paid. In this order, so that each refusal costs the client as little as it can: the
 * request as it stands (no attempt used), the device's proof (no attempt used: a stolen session cannot lock a wallet), that
 * the merchant is not blocked (the attempt is given back), the code (one of three attempts), the transaction (all attempts free
 * again). In four rounds: what can be read by the call alone, the attempt with the merchant, KMS, and the transaction.
 */
export async function approvePaymentRequest(
  { caller, now, params, body }: Call<'approvePaymentRequest'>,
  dependencies: Dependencies,
): Promise<Reply<'approvePaymentRequest'>> {
  const { payments, directory, secrets, terms, wallets, view } = dependencies;
  const circumstances = { now, terms };
  const [client, payment, device, inForce] = await Promise.all([
    directory.getClient(caller),
    ownPayment(payments, params.id, { clientId: caller }),
    secrets.getDevice(caller, body.proof.deviceId),
    secrets.getCode(caller),
  ]);
  if (client?.closed) return refused({ code: 'client-closed' });
  if (!payment) return notFound;
  const command: ApprovePayment = {
    type: 'approve',
    amount: cents(body.amount.value),
    deviceId: body.proof.deviceId,
  };
  let merchant: MerchantProfile | undefined;
  const answer = async (performed: Performed) => {
    if ('refusal' in performed) return refused(performed.refusal);
    if ('blocked' in performed) return refused(refusalOf(performed));
    const [seen] = await view([performed.payment], now, merchant && [merchant]);
    return seen ? { body: seen } : notFound;
  };

  const settled = alreadySettled(payment, command, circumstances);
  if (settled) return answer(settled);

  const proof = { ...body.proof, challenge: payment.challenge };
  const proven = provenBy(device, { caller, proof }, approvalAct(payment, command.amount));
  if ('refusal' in proven) return refused(proven.refusal);

  // An approval that finds the merchant active here is before its block; what it leaves held, or still open,
  // `carry-out-blocks` ends.
  const meanwhile = async (): Promise<Refusal | undefined> => {
    merchant = await directory.getMerchant(payment.merchantId);
    return merchant && goesOn(merchant.status) ? undefined : { code: 'merchant-blocked' };
  };
  const reread = async () => (await payments.get(payment.id)) ?? payment;
  const stillWorthIt = async () => !alreadySettled(await reread(), command, circumstances);
  const verified = await verifyCode(
    { clientId: caller, code: body.code, by: proof.deviceId, now, inForce, meanwhile, stillWorthIt },
    dependencies,
  );
  if ('refusal' in verified) return refused(verified.refusal);
  if ('stopped' in verified) {
    const ended = alreadySettled(await reread(), command, circumstances);
    if (ended) return answer(ended);
    throw new Unavailable(`payment ${payment.id}`);
  }

  const performed = await releaseAttemptsOnFailure(caller, wallets, () =>
    pay(payment, command, circumstances, dependencies),
  );
  // The transaction has freed the attempts, unless it came to nothing.
  if (!('payment' in performed && performed.changed)) await wallets.resetAttempts(caller);
  await resealCode({ clientId: caller, code: body.code, inForce: verified.inForce }, dependencies);
  return answer(performed);
}

/** Of an account that has just ended, the money does not matter. */
const refusalOf = (blocked: Extract<Performed, { blocked: string }>): Refusal =>
  'wallet' in blocked && blocked.wallet?.closedAt !== undefined
    ? { code: 'client-closed' }
    : { code: 'insufficient-funds', field: 'amount.value' };

/** What needs no factor: the request was approved by this very command, or cannot be approved any more. */
function alreadySettled(
  payment: Payment,
  command: ApprovePayment,
  circumstances: Circumstances,
): Performed | undefined {
  const decision = decide(payment, command, circumstances);
  if (decision.kind === 'apply') return undefined;
  return decision.kind === 'refuse' ? { refusal: decision.refusal } : { payment, changed: false };
}

/**
 * The transaction of the approval. Funds of holds that have run out belong to the client: when only they are missing, they
 * are released first.
 *
 * @throws Unavailable when one ran out so lately that the merchant's confirmation may be in flight, which came first
 */
async function pay(
  payment: Payment,
  command: ApprovePayment,
  circumstances: Circumstances,
  { payments }: { payments: PaymentStore },
): Promise<Performed> {
  const attempt = () => settleAmbiguity(payment, command, circumstances, { payments });
  const performed = await attempt();
  const wallet = walletWithEnough(performed, command, circumstances);
  if (!wallet) return performed;
  await releaseExpiredHolds(wallet, circumstances, { payments });
  const again = await attempt();
  if (walletWithEnough(again, command, circumstances)) throw new Unavailable('a hold that has just run out');
  return again;
}

/** The wallet that stood in the way, if holds that have run out make up for what is missing. */
function walletWithEnough(
  performed: Performed,
  { amount }: ApprovePayment,
  { now }: Circumstances,
): Wallet | undefined {
  const wallet = 'wallet' in performed ? performed.wallet : undefined;
  if (!wallet || wallet.closedAt !== undefined) return undefined;
  return effectiveBalance(wallet, now).available >= amount ? wallet : undefined;
}

/** A write whose outcome is not known is looked up: it may have gone through. */
async function settleAmbiguity(
  payment: Payment,
  command: ApprovePayment,
  circumstances: Circumstances,
  { payments }: { payments: PaymentStore },
): Promise<Performed> {
  try {
    return await runCommand(payment, command, circumstances, { payments });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    const settled = alreadySettled((await payments.get(payment.id)) ?? payment, command, circumstances);
    if (!settled) throw error;
    return settled;
  }
}
