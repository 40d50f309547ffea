import { addMs, type Instant } from '../../core/time.ts';
import { marie } from '../support/client-world.ts';
import { lambdaContext } from '../support/lambda-context.ts';
import type { ApiCall, PaymentStage } from '../support/payment-stage.ts';

/** What whoever called is told: a status of HTTP, and of a body what must be true. An event that failed will come again: 503. */
export interface Told {
  status: number;
  /** Of what it is told of, such as a payment. */
  id?: string | undefined;
  says?: object | undefined;
}

/** Something to be done once, whatever happens to the calls that it makes, to a payment or an account of its own. */
export interface Deed {
  /** The id of what it is done to. */
  about: string;
  /** What has come of it: the same of all deeds of a kind. */
  effect(): Promise<object>;
  /** Does it, or asks for it again just as before, so long after the first time. */
  attempt(afterMs: number): Promise<Told>;
  /** Its news may be lost, and are counted then: `field` of its effect is not compared, at `call` alone or else at every place. */
  news?: { field: string; call?: string };
  /** Takes away what was made for it alone. */
  close?(): Promise<void>;
}

/** Of what gives no answer: what failed is started again, by Lambda, a timer or the state machine. */
export const whetherDone = (done: Promise<unknown>): Promise<Told> =>
  done.then(
    () => ({ status: 200 }),
    () => ({ status: 503 }),
  );

/** @param at later than that of any deed before */
export type Given = (stage: PaymentStage, at: Instant) => Promise<Deed>;

/** @param effect see Deed */
export const calling = (stage: PaymentStage, call: ApiCall, at: Instant, of: Pick<Deed, 'about' | 'effect'>): Deed => ({
  ...of,
  attempt: async (afterMs) => {
    const { status, body } = await stage.call(call, addMs(at, afterMs), lambdaContext());
    const { id, status: became, version, amount, authorisedAmount, capturedAmount, code } = body;
    return {
      status,
      id: id as string | undefined,
      says: { became, version, amount, authorisedAmount, capturedAmount, code },
    };
  },
});

/** The payment, and how Marie's wallet has changed from now on. */
export async function paymentAndWallet(
  stage: PaymentStage,
  paymentId: string,
): Promise<Pick<Deed, 'about' | 'effect'>> {
  const before = (await stage.wallet(marie))!;
  const effect = async () => {
    const payment = await stage.payments.get(paymentId);
    const wallet = (await stage.wallet(marie))!;
    const { status, version, ...rest } = payment ?? {};
    return {
      status,
      version,
      authorised: 'authorisedAmount' in rest ? rest.authorisedAmount : undefined,
      captured: 'capturedAmount' in rest ? rest.capturedAmount : undefined,
      settlements: 'settlements' in rest ? rest.settlements : undefined,
      available: wallet.available - before.available,
      held: wallet.held - before.held,
      isHeld: paymentId in wallet.holds,
      wrongAttempts: wallet.wrongAttempts.length,
    };
  };
  return { about: paymentId, effect };
}
