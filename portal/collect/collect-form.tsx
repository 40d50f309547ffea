import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Schemas } from '../../web/api/client.ts';
import { Skeleton } from '../../web/ui/layout.tsx';
import { drafts } from './draft.ts';
import type { Draft } from './draft-store.ts';
import { initialValues } from './initial-values.ts';
import { lastType } from './last-type.ts';
import type { RequestBody } from './request-body.ts';
import { RequestForm } from './request-form.tsx';
import { useDraft } from './use-draft.ts';
import { useSend } from './use-send.ts';

/** A page that is left in the middle of sending goes on by itself, unless so much later that it would surprise. */
const resumeWithinMs = 120_000;

const wasJustSent = ({ sending }: Draft): boolean => sending !== undefined && Date.now() - sending.at < resumeWithinMs;

/** The merchant's draft, from the first keystroke until its request exists; then the page that follows it. */
export function CollectForm({ merchant }: { merchant: Schemas['OwnMerchant'] }) {
  const { terms } = merchant;
  const { draft, change, startOver } = useDraft(merchant.id, () => initialValues(lastType(), terms.clientDelay));
  const [, navigate] = useLocation();
  const send = useSend();
  const [resumes] = useState(() => wasJustSent(draft));
  const isResumed = useRef(false);

  const deliver = (key: string, body: RequestBody) =>
    send.mutate({ key, body }, { onSuccess: ({ id }) => navigate(`/demandes/${id}`) });

  useEffect(() => {
    if (!resumes || isResumed.current || !draft.sending) return;
    isResumed.current = true;
    deliver(draft.key, draft.sending.body);
  });

  if (send.isSuccess) return <Skeleton lines={6} />;
  return (
    <RequestForm
      key={draft.key}
      merchant={merchant}
      draft={draft}
      error={send.error}
      isSending={send.isPending || (resumes && send.isIdle && draft.sending !== undefined)}
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
