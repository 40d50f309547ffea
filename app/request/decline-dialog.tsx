import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { clientDeclineReasons, type ClientDeclineReason } from '../../contract/reasons.ts';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { requestKey, requestsKey } from '../payment/use-request.ts';
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
  const { mutate, error, isPending } = useDecline(request.id);
  return (
    <Dialog title={own.title} isOpen={isOpen} onClose={onClose}>
      <p>{own.lead({ merchant: request.merchant.name })}</p>
      <ChoiceGroup
        label={own.reason}
        value={reason}
        onChange={setReason}
        choices={clientDeclineReasons.map((value) => ({ value, title: declineReasons[value] }))}
      />
      {isAsked && reason === null && (
        <Notice tone="bad" live>
          {own.missing}
        </Notice>
      )}
      <FailureNotice error={error} />
      <DialogActions>
        <Button onPress={onClose}>{own.keep}</Button>
        <Button look="danger" isPending={isPending} onPress={() => (reason === null ? setAsked(true) : mutate(reason))}>
          {own.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useDecline(id: string) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: ClientDeclineReason) =>
      answer(api.POST('/v1/me/payment-requests/{id}/decline', { params: { path: { id } }, body: { reason } })),
    onSuccess: (declined) => {
      queries.setQueryData(requestKey(id), declined);
      void queries.invalidateQueries({ queryKey: requestsKey });
    },
    onError: (error) => {
      // The page shows what the request has become instead.
      if (refusalCode(error) === 'status-conflict') void queries.invalidateQueries({ queryKey: requestsKey });
    },
  });
}
