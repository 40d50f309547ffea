import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answer, type ClientPaymentRequest } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { ProofFailure } from '../device/proof-failure.tsx';
import { signAct } from '../device/sign-act.ts';
import { useMe } from '../device/use-device.ts';
import { requestsKey } from '../payment/kept-requests.ts';
import { blockWords } from './block-words.ts';

/** No more requests of whoever asked, at the end of a request that was declined or is long over. */
export function BlockMerchant({ request: { merchant } }: { request: ClientPaymentRequest }) {
  const own = useWords(blockWords);
  const { api } = useSignedIn();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const block = useMutation({
    mutationFn: async () => {
      const header = await signAct({ api, clientId: me?.id }, 'block-merchant', () => ({
        act: 'block-merchant',
        merchantId: merchant.id,
      }));
      await answer(api.PUT('/v1/me/blocked-merchants/{id}', { params: { path: { id: merchant.id }, header } }));
    },
    onSuccess: async () => {
      setAsked(false);
      await queries.invalidateQueries({ queryKey: requestsKey });
    },
  });
  if (block.isSuccess) {
    return (
      <Notice live>
        <p>{own.done({ merchant: merchant.name })}</p>
        <Link href="/compte/bloques">{own.undo}</Link>
      </Notice>
    );
  }
  return (
    <>
      <Button look="quiet" wide onPress={() => setAsked(true)}>
        {own.block}
      </Button>
      <Dialog title={own.title({ merchant: merchant.name })} isOpen={isAsked} onClose={() => setAsked(false)}>
        <p>{own.lead}</p>
        <ProofFailure error={block.error} />
        <DialogActions>
          <Button onPress={() => setAsked(false)}>{own.keep}</Button>
          <Button look="danger" isPending={block.isPending} onPress={() => block.mutate()}>
            {own.confirm}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
