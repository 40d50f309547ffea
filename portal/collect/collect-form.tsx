import { useLocation } from 'wouter';
import type { Schemas } from '../../web/api/client.ts';
import { Skeleton } from '../../web/ui/layout.tsx';
import { drafts } from './draft.ts';
import { initialValues } from './initial-values.ts';
import { lastType } from './last-type.ts';
import type { RequestBody } from './request-body.ts';
import { RequestForm } from './request-form.tsx';
import { useDraft } from './use-draft.ts';
import { useSend } from './use-send.ts';

/** The merchant's draft, from the first keystroke until its request exists; then the page that follows it. */
export function CollectForm({ merchant }: { merchant: Schemas['OwnMerchant'] }) {
  const { terms } = merchant;
  const { draft, change, startOver } = useDraft(merchant.id, () => initialValues(lastType(), terms.clientDelay));
  const [, navigate] = useLocation();
  const send = useSend();

  const deliver = (key: string, body: RequestBody) =>
    send.mutate({ key, body }, { onSuccess: ({ id }) => navigate(`/demandes/${id}`) });

  if (send.isSuccess) return <Skeleton lines={6} />;
  return (
    <RequestForm
      key={draft.key}
      merchant={merchant}
      draft={draft}
      error={send.error}
      isSending={send.isPending}
      onChange={(values) => {
        if (send.isError) send.reset();
        change(values);
      }}
      onSend={(body) => {
        drafts.set({ ...draft, merchantId: merchant.id, sending: { body, at: Date.now() } });
        deliver(draft.key, body);
      }}
      onRetry={() => draft.sending && deliver(draft.key, draft.sending.body)}
      onStartOver={() => {
        send.reset();
        startOver();
      }}
    />
  );
}
