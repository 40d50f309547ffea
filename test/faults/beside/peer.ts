import { vi } from 'vitest';
import type { Instant } from '../../../core/time.ts';
import type { CountedDeed, Verdict } from './count-point.ts';
import type { IdempotentPayments, Request, Response } from './idempotent-payments.ts';

const amount = 60_00;
let keys = 0;

/** A handler that throws is a 502 of API Gateway, and one in progress is to be asked again: both are unknown. */
const verdictOf = ({ statusCode }: Response): Verdict => (statusCode < 300 ? 'done' : 'refused');

/** Powertools has the time from the process. */
async function at<T>(now: number, act: () => Promise<T>): Promise<T> {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
  try {
    return await act();
  } finally {
    clock.mockRestore();
  }
}

const counted =
  (act: keyof IdempotentPayments['acts'], begin: (payments: IdempotentPayments) => Promise<string | undefined>) =>
  async (payments: IdempotentPayments, now: Instant): Promise<CountedDeed> => {
    const paymentId = await begin(payments);
    const request: Request = { key: `key-${(keys += 1)}`, amount, ...(paymentId && { paymentId }) };
    const before = await payments.balance();
    const requests = await payments.requests();
    return {
      attempt: (afterMs) =>
        at(now + afterMs, () =>
          payments.acts[act](request).then(verdictOf, (error: unknown) => {
            if (error instanceof Error && error.name === 'Killed') throw error;
            return 'unknown' as const;
          }),
        ),
      books: async () => ({
        moved: (await payments.balance()) - before,
        requests: (await payments.requests()) - requests,
        status: paymentId && (await payments.stored(paymentId))?.status,
        lines: paymentId === undefined ? 0 : await payments.lines(paymentId),
      }),
    };
  };

const asked = async ({ plain }: IdempotentPayments) => (await plain.ask({ key: '', amount })).id!;
const paid = async (payments: IdempotentPayments) => {
  const paymentId = await asked(payments);
  await payments.plain.pay({ key: '', paymentId, amount });
  return paymentId;
};

/** The same three acts, as the guides build them. */
export const peer = {
  ask: counted('ask', () => Promise.resolve(undefined)),
  pay: counted('pay', asked),
  giveBack: counted('giveBack', paid),
};
