import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { clientDeclineReasons, type ClientDeclineReason } from '../../contract/reasons.ts';
import type { SignedAct } from '../../contract/signed-messages.ts';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { readOthers, takeIn } from '../../web/live/take-in.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { ProofFailure } from '../device/proof-failure.tsx';
import { signAnswer } from '../device/sign-act.ts';
import { useMe } from '../device/use-device.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { keptRequests, requestsKey } from '../payment/kept-requests.ts';
import { requestWords } from './words.ts';

interface Props {
  request: ClientPaymentRequest;
  isOpen: boolean;
  onClose: () => void;
}

/** Refusing for good, with the reason that helps the merchant to put it right. */
export function DeclineDialog({ request, isOpen, onClose }: Props) {
  const { decline: own } = useWords(requestWords);
  const { declineReasons } = useWords(paymentWords);
  const [reason, setReason] = useState<ClientDeclineReason | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [isReported, setReported] = useState(false);
  const { mutate, error, isPending } = useDecline(request, isReported && reason === 'NOT_MINE');
  return (
    <Dialog title={own.title} isOpen={isOpen} onClose={onClose}>
      <p>{own.lead({ merchant: request.merchant.name })}</p>
      <ChoiceGroup
        label={own.reason}
        value={reason}
        onChange={setReason}
        choices={clientDeclineReasons.map((value) => ({ value, title: declineReasons[value] }))}
      />
      {reason === 'NOT_MINE' && (
        <Checkbox label={own.report} detail={own.reportDetail} isSelected={isReported} onChange={setReported} />
      )}
      {isAsked && reason === null && (
        <Notice tone="bad" live>
          {own.missing}
        </Notice>
      )}
      <ProofFailure error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.keep}</Button>
        <Button look="danger" isPending={isPending} onPress={() => (reason === null ? setAsked(true) : mutate(reason))}>
          {own.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useDecline({ id, challenge }: ClientPaymentRequest, isReported: boolean) {
  const { api } = useSignedIn();
  const { data: me } = useMe();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (reason: ClientDeclineReason) => {
      const act: SignedAct = isReported
        ? { act: 'report-payment', paymentId: id }
        : { act: 'decline-payment', paymentId: id, reason };
      const params = { path: { id }, header: await signAnswer(me?.id, challenge, act) };
      return isReported
        ? answer(api.POST('/v1/me/payment-requests/{id}/report', { params }))
        : answer(api.POST('/v1/me/payment-requests/{id}/decline', { params, body: { reason } }));
    },
    onSuccess: (declined) => {
      takeIn(queries, keptRequests, declined);
      readOthers(queries, keptRequests);
    },
    onError: (error) => {
      // The page shows what the request has become instead.
      if (refusalCode(error) === 'status-conflict') void queries.invalidateQueries({ queryKey: requestsKey });
    },
  });
}
