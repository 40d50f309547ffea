import { useDeferredValue, useEffect, type ReactNode } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { problemOf, refusalCode } from '../../web/api/failure.ts';
import { Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import DeviceFailure from '../device/device-failure.tsx';
import { useDevice, useMe } from '../device/use-device.ts';
import { useWallet } from '../wallet/use-wallet.ts';
import { AmountStep } from './amount-step.tsx';
import { amountProblem, chosenCents } from './chosen-amount.ts';
import { CodeStep } from './code-step.tsx';
import { obstacleOf, saysLocked } from './obstacle-of.ts';
import { RequestSummary } from './request-summary.tsx';
import { useApproval } from './use-approval.ts';
import { useDraft } from './use-draft.ts';
import { useOpened } from './use-opened.ts';
import { useStep } from './use-step.ts';
import { requestWords } from './words.ts';

/** Refusals that another amount answers. */
const aboutAmount = new Set(['insufficient-funds', 'amount-over-requested', 'amount-not-positive']);

/** A request that waits for the client: how much, then the code. */
export function OpenRequest({ request }: { request: ClientPaymentRequest }) {
  const { loading } = useWords(requestWords);
  const wallet = useWallet();
  const me = useMe();
  const { data: device, ...deviceQuery } = useDevice();
  const [draft, setDraft] = useDraft(request.id);
  const { step, toCode, toOverview } = useStep(request.id);
  const approval = useApproval(request, device ?? undefined);
  useOpened(request);
  const isAmountRefused = aboutAmount.has(refusalCode(approval.error) ?? '');
  const leavesCode = isAmountRefused && step === 'code';
  useEffect(() => {
    if (leavesCode) toOverview();
  }, [leavesCode, toOverview]);
  // Read since the refusal, the wallet knows better: the back office has unlocked it.
  const refusal = problemOf(approval.error);
  const isUnlocked =
    saysLocked(refusal) && !wallet.isFetching && wallet.dataUpdatedAt > approval.sentAt && !wallet.data?.locked;
  const { forgetError } = approval;
  useEffect(() => {
    if (isUnlocked) forgetError();
  }, [isUnlocked, forgetError]);

  // Who asks for what is shown first, even where all of it is known at once: a small phone takes a while to draw it.
  const isReady = useDeferredValue(wallet.data !== undefined && device !== undefined, false);
  if (!isReady || wallet.data === undefined || device === undefined) {
    const failed = [wallet, me, deviceQuery].filter(({ error }) => error !== null);
    const error = failed[0]?.error;
    return (
      <Overview request={request}>
        <DeviceFailure
          error={error}
          isRetrying={failed.some(({ isFetching }) => isFetching)}
          onRetry={() => failed.forEach(({ refetch }) => void refetch())}
        />
        {!error && <Skeleton label={loading} lines={2} />}
      </Overview>
    );
  }
  const limits = { asked: request.amount.value, available: wallet.data.available.value };
  const cents = chosenCents(draft, limits);
  const obstacle = obstacleOf({ device, isLocked: wallet.data.locked, refusal });

  if (step === 'code' && !isAmountRefused && cents !== undefined && amountProblem(cents, limits) === undefined) {
    return (
      <CodeStep
        request={request}
        cents={cents}
        approval={approval}
        obstacle={obstacle}
        onBack={() => {
          approval.forgetError();
          toOverview();
        }}
      />
    );
  }
  return (
    <Overview request={request}>
      <AmountStep
        request={request}
        limits={limits}
        draft={draft}
        onDraft={(next) => {
          approval.forgetError();
          setDraft(next);
        }}
        obstacle={obstacle}
        refusal={isAmountRefused ? approval.error : null}
        onContinue={() => {
          approval.forgetError();
          toCode();
        }}
      />
    </Overview>
  );
}

/** Who asks for what, there before it is known what there is to pay with. */
function Overview({ request, children }: { request: ClientPaymentRequest; children: ReactNode }) {
  return (
    <>
      <RequestSummary request={request} />
      {children}
    </>
  );
}
