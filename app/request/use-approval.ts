import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { cents as amountOf } from '../../contract/money.ts';
import { approvalMessage } from '../../contract/signed-messages.ts';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { DeviceKey } from '../device/device-key.ts';
import { requestKey, requestsKey } from '../payment/use-request.ts';
import { walletKey } from '../wallet/use-wallet.ts';
import { isOutcomeUnknown, lookUpOutcome } from './lost-reply.ts';
import { forgetDraft } from './use-draft.ts';

/** Refusals after which the request or the balance is not what the page shows. */
const outdated = new Set([
  'status-conflict',
  'insufficient-funds',
  'amount-over-requested',
  'wallet-locked',
  'code-refused',
]);

export type Approval = ReturnType<typeof useApproval>;

/**
 * Pays with two factors: the device's signature and the code. A reply that is lost is looked for before anything is said;
 * to send the same amount again is safe, since the API answers it as the first time.
 */
export function useApproval(request: ClientPaymentRequest, device: DeviceKey | undefined) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const [isChecking, setChecking] = useState(false);
  const isHere = useIsHere();
  // Not a variable of the mutation, which would be kept: the code is gone once the call is made.
  const code = useRef('');
  const params = { path: { id: request.id } };
  const readAgain = () => {
    for (const queryKey of [requestsKey, walletKey]) void queries.invalidateQueries({ queryKey });
  };

  const mutation = useMutation({
    retry: false,
    mutationFn: async (cents: number) => {
      const body = await bodyOf(request, device, cents, take(code));
      try {
        return await answer(api.POST('/v1/me/payment-requests/{id}/approve', { params, body }));
      } catch (error) {
        if (!isOutcomeUnknown(error)) throw error;
        setChecking(true);
        const read = () => answer(api.GET('/v1/me/payment-requests/{id}', { params }));
        return await lookUpOutcome({ read, isWaitedFor: isHere, lost: error });
      } finally {
        setChecking(false);
      }
    },
    onSuccess: (settled) => {
      forgetDraft(request.id);
      queries.setQueryData(requestKey(request.id), settled);
      readAgain();
    },
    onError: (error) => {
      if (outdated.has(refusalCode(error) ?? '')) readAgain();
    },
  });

  return {
    pay: (cents: number, typed: string) => {
      code.current = typed;
      mutation.mutate(cents);
    },
    /** The reply was lost: whether it was paid is being looked up. */
    isChecking,
    isPending: mutation.isPending,
    error: mutation.error,
    forgetError: mutation.reset,
  };
}

async function bodyOf(request: ClientPaymentRequest, device: DeviceKey | undefined, cents: number, code: string) {
  if (!device) throw new Error('only an enrolled device pays');
  const { id, challenge, merchant } = request;
  const payment = { id, challenge, merchantId: merchant.id };
  const signature = await device.sign(approvalMessage({ payment, amount: amountOf(cents) }));
  return { amount: { value: cents, currency: 'EUR' as const }, code, proof: { deviceId: device.id, signature } };
}

function take(code: { current: string }): string {
  const taken = code.current;
  code.current = '';
  return taken;
}

/** Whether the page is still there. */
function useIsHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
