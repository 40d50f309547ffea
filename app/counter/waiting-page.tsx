import { Redirect } from 'wouter';
import type { Schemas } from '../../web/api/client.ts';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Skeleton } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useWords } from '../../web/words/words.ts';
import { TimeLeft } from '../payment/time-left.tsx';
import { requestPath } from '../payment/use-request.ts';
import { MatchCode } from '../request/match-code.tsx';
import { codePath } from '../request/use-step.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ViewHeader } from '../shell/view-header.tsx';
import { useWallet } from '../wallet/use-wallet.ts';
import styles from './counter.module.css';
import { useCounterRequest, useWithdraw } from './use-counter-request.ts';
import { counterWords } from './words.ts';

/** Waits for the merchant, then goes on to the approval by itself: with the code where the vouchers are enough. */
export default function WaitingPage({ id }: { id: string }) {
  const own = useWords(counterWords);
  const { data: request, error, refetch, isConnectionLost } = useCounterRequest(id);
  const { data: wallet, isPending } = useWallet();
  if (request?.paymentId !== undefined && !isPending) {
    const isEnough = wallet !== undefined && wallet.available.value >= request.amount.value;
    return <Redirect to={(isEnough ? codePath : requestPath)(request.paymentId)} replace />;
  }
  return (
    <>
      <BackLink href="/">{own.back}</BackLink>
      <ConnectionNotice isLost={isConnectionLost} />
      {request === undefined ? (
        error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton label={own.loading} lines={5} />
        )
      ) : request.status === 'PROPOSED' ? (
        <Waiting request={request} />
      ) : (
        <Ended status={request.status} />
      )}
    </>
  );
}

function Waiting({ request }: { request: Schemas['ClientCounterRequest'] }) {
  const own = useWords(counterWords);
  const { mutate, error, isPending } = useWithdraw(request.id);
  return (
    <>
      <ViewHeader title={`${own.waiting} ${request.merchant.name}`} lead={own.waitingHelp} />
      <Card>
        <div className={styles.form}>
          <p className={styles.proposed}>
            <Money of={request.amount} size="xl" />
            <TimeLeft until={request.lapsesAt} compact />
          </p>
          <MatchCode code={request.matchCode} />
        </div>
      </Card>
      <FailureNotice error={error} />
      <Button wide isPending={isPending} onPress={() => mutate()}>
        {own.withdraw}
      </Button>
    </>
  );
}

type EndedStatus = Exclude<Schemas['ClientCounterRequest']['status'], 'PROPOSED'>;

function Ended({ status }: { status: EndedStatus }) {
  const own = useWords(counterWords);
  const { title, lead } = own.ended[status];
  return (
    <div role="status" className={styles.form}>
      <ViewHeader key={status} title={title} lead={lead} />
      <ButtonLink href="/comptoir" look="primary" size="l" wide>
        {own.again}
      </ButtonLink>
    </div>
  );
}
