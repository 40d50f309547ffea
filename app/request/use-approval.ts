import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { cents as amountOf } from '../../contract/money.ts';
import { approvalAct, signedMessage } from '../../contract/signed-messages.ts';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { readOthers, takeIn } from '../../web/live/take-in.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import type { DeviceKey } from '../device/device-key.ts';
import { useMe } from '../device/use-device.ts';
import { keptRequests, requestKey } from '../payment/kept-requests.ts';
import { readRequest } from '../payment/read-request.ts';
import { walletKey } from '../wallet/use-wallet.ts';
import { isOutcomeUnknown, lookUpOutcome } from './lost-reply.ts';
import { forgetDraft } from './use-draft.ts';

/** Refusals after which the request is not what the page shows. */
const requestChanged = new Set(['status-conflict', 'amount-over-requested']);
/** Refusals after which the balance, or what is left of the attempts, is not. */
const walletChanged = new Set(['insufficient-funds', 'wallet-locked', 'code-refused']);

export type Approval = ReturnType<typeof useApproval>;

/**
 * Pays with two factors: the device's signature and the code. A reply that is lost is looked for before anything is said;
 * to send the same amount again is safe, since the API answers it as the first time.
 */
export function useApproval(request: ClientPaymentRequest, device: DeviceKey | undefined) {
  const { api } = useSignedIn();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const [isChecking, setChecking] = useState(false);
  const isHere = useIsHere();
  // Not a variable of the mutation, which would be kept: the code is gone once the call is made.
  const code = useRef('');
  const params = { path: { id: request.id } };
  const mutation = useMutation({
    retry: false,
    mutationFn: async (cents: number) => {
      const body = await bodyOf(request, { device, clientId: me?.id }, cents, take(code));
      try {
        return await answer(api.POST('/v1/me/payment-requests/{id}/approve', { params, body }));
      } catch (error) {
        if (!isOutcomeUnknown(error)) throw error;
        setChecking(true);
        return await lookUpOutcome({ read: () => readRequest(api, request.id), isWaitedFor: isHere, lost: error });
      } finally {
        setChecking(false);
      }
    },
    onSuccess: (settled) => {
      forgetDraft(request.id);
      takeIn(queries, keptRequests, settled);
      readOthers(queries, keptRequests);
      // Read where it is shown next: not here.
      void queries.invalidateQueries({ queryKey: walletKey, refetchType: 'none' });
    },
    onError: (error) => {
      const code = refusalCode(error) ?? '';
      if (requestChanged.has(code)) void queries.invalidateQueries({ queryKey: requestKey(request.id) });
      if (walletChanged.has(code)) void queries.invalidateQueries({ queryKey: walletKey });
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
    /** When the last one was sent, in epoch milliseconds. */
    sentAt: mutation.submittedAt,
    forgetError: mutation.reset,
  };
}

async function bodyOf(
  request: ClientPaymentRequest,
  { device, clientId }: { device: DeviceKey | undefined; clientId: string | undefined },
  cents: number,
  code: string,
) {
  if (!device || clientId === undefined) throw new Error('only an enrolled device pays');
  const { id, challenge, merchant } = request;
  const signer = { clientId, deviceId: device.id, challenge };
  const act = approvalAct({ id, merchantId: merchant.id }, amountOf(cents));
  const signature = await device.sign(signedMessage(signer, act));
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
