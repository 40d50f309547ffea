import { useQueryClient } from '@tanstack/react-query';
import pMap from 'p-map';
import { useRef, useState } from 'react';
import { answer, type PaymentRequest } from '../../web/api/client.ts';
import { Failure, refusalCode } from '../../web/api/failure.ts';
import { readOthers, takeIn } from '../../web/live/take-in.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { keptPayments } from '../payment/kept-payments.ts';
import { readPayment } from '../payment/read-payment.ts';

/** What came of one hold among several. */
export type Result =
  | { is: 'waiting' }
  | { is: 'confirmed'; payment: PaymentRequest }
  /** Somebody was faster, or its time was over. */
  | { is: 'moved-on'; payment: PaymentRequest }
  | { is: 'failed'; error: unknown };

/** The service answers 50 such calls a second to all merchants together. */
const atATime = 4;

/**
 * Confirms several holds, each by its own call and wholly. A hold that was confirmed stays so, however often it is asked: to
 * press twice, to come back or to try again after a lost reply does nothing twice. When the network is gone, the rest is
 * not tried in vain.
 */
export function useConfirmSelection(holds: readonly PaymentRequest[]) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const isUnderWay = useRef(false);

  const confirmOne = async ({ id }: PaymentRequest): Promise<Result> => {
    try {
      const confirmed = await answer(
        api.POST('/v1/payment-requests/{id}/confirm', { params: { path: { id } }, body: {} }),
      );
      takeIn(queries, keptPayments, confirmed);
      return { is: 'confirmed', payment: confirmed };
    } catch (error) {
      if (refusalCode(error) !== 'status-conflict') return { is: 'failed', error };
      const payment = await readPayment(api, id).catch(() => undefined);
      if (!payment) return { is: 'failed', error };
      takeIn(queries, keptPayments, payment);
      return { is: 'moved-on', payment };
    }
  };

  /** Those that are not settled yet. */
  const start = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const settle = (id: string, result: Result) => setResults((known) => new Map(known).set(id, result));
    const todo = holds.filter(({ id }) => !isSettled(results.get(id)));
    for (const { id } of todo) settle(id, { is: 'waiting' });
    let lost: unknown;
    await pMap(
      todo,
      async (hold) => {
        const result: Result = lost === undefined ? await confirmOne(hold) : { is: 'failed', error: lost };
        if (result.is === 'failed' && isUnreachable(result.error)) lost = result.error;
        settle(hold.id, result);
      },
      { concurrency: atATime },
    );
    readOthers(queries, keptPayments);
    isUnderWay.current = false;
  };

  return { results, start: () => void start() };
}

const isSettled = (result: Result | undefined): boolean => result?.is === 'confirmed' || result?.is === 'moved-on';

const isUnreachable = (error: unknown): boolean => error instanceof Failure && error.reason.kind === 'unreachable';
