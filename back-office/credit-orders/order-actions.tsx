import { answer } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { CancelOrder } from './cancel-order.tsx';
import type { CreditOrder } from './use-credit-orders.ts';
import { creditOrderWords } from './words.ts';

/** What is going on with the order, and what whoever looks at it may do now. */
export function OrderActions({ order }: { order: CreditOrder }) {
  const own = useWords(creditOrderWords);
  const language = useLanguage();
  const mayDo = useMay();
  const { data: operator } = useOperator();
  const params = { path: { id: order.id } };
  const propose = useAct((api) => answer(api.POST('/v1/finance/credit-orders/{id}/propose', { params })));
  const release = useAct((api) => answer(api.POST('/v1/finance/credit-orders/{id}/release', { params })));
  const resume = useAct((api) => answer(api.POST('/v1/finance/credit-orders/{id}/resume', { params })));

  const { status, check, proposed, created, progress } = order;
  const mayOrder = mayDo('order-credits');
  const isOwn = [proposed?.by, created.by].includes(operator?.operatorId ?? '');
  const mayRelease = status === 'PROPOSED' && mayDo('approve-credit-order') && !isOwn;
  const total = formatCents(check?.total.value ?? 0, language);
  const count = check?.counts.OK ?? 0;
  return (
    <Stack>
      {status === 'DRAFT' && <Notice live>{own.working}</Notice>}
      {(status === 'RELEASED' || status === 'CREDITING') && (
        <Notice live>{own.crediting({ done: progress?.credited ?? 0, count })}</Notice>
      )}
      {status === 'DONE' && progress && (
        <Notice tone="good" live>
          {own.done({ count: progress.credited, total: formatCents(progress.total.value, language) })}
        </Notice>
      )}
      {status === 'PROPOSED' && (
        <Notice>
          {mayRelease ? own.releaseLead({ total, count, reference: order.fundingReference }) : own.proposedTo}
        </Notice>
      )}
      <FailureNotice error={propose.error ?? release.error ?? resume.error} />
      <Row>
        {status === 'CHECKED' && mayOrder && (
          <Button look="primary" isPending={propose.isPending} onPress={() => propose.act(undefined)}>
            {own.propose}
          </Button>
        )}
        {mayRelease && (
          <Button look="primary" isPending={release.isPending} onPress={() => release.act(undefined)}>
            {own.release({ total })}
          </Button>
        )}
        {(status === 'CREDITING' || status === 'RELEASED') && mayOrder && (
          <Button look="quiet" isPending={resume.isPending} onPress={() => resume.act(undefined)}>
            {own.resume}
          </Button>
        )}
        {(status === 'CHECKED' || status === 'PROPOSED') && mayOrder && <CancelOrder id={order.id} />}
      </Row>
    </Stack>
  );
}
