import { Undo2 } from 'lucide-react';
import { Link } from 'wouter';
import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Badge, type Tone } from '../../web/ui/badge.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Row, Skeleton } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useAct } from '../act/use-act.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { DataTable } from '../table/data-table.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { useReversals, type CreditReversal } from './use-reversals.ts';
import { reversalWords } from './words.ts';

export default function ReversalsPage() {
  return (
    <Guarded right="read-money">
      <Reversals />
    </Guarded>
  );
}

const tones: Record<CreditReversal['status'], Tone> = { PROPOSED: 'action', DONE: 'good', CANCELLED: 'neutral' };

/** What is to be taken back, and what was, with what could not be. */
function Reversals() {
  const own = useWords(reversalWords);
  const { columns } = own;
  const language = useLanguage();
  const { data: reversals, error, refetch, ...paged } = useReversals();
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!reversals && !error && <Skeleton />}
      {reversals?.length === 0 && <EmptyState icon={<Undo2 />} title={own.empty} />}
      {reversals && reversals.length > 0 && (
        <DataTable
          caption={own.title}
          rows={reversals}
          keyOf={({ id }) => id}
          columns={[
            {
              title: columns.credit,
              cell: ({ creditId }) => (
                <Link href={`/credits/${creditId}`}>
                  <Verbatim>{creditId}</Verbatim>
                </Link>
              ),
            },
            { title: columns.status, cell: ({ status }) => <Badge tone={tones[status]}>{own.status[status]}</Badge> },
            { title: columns.wanted, isNumber: true, cell: ({ wanted }) => <Money of={wanted} /> },
            {
              title: columns.reversed,
              isNumber: true,
              cell: ({ reversed }) => (reversed ? <Money of={reversed} /> : '–'),
            },
            {
              title: columns.missing,
              isNumber: true,
              cell: ({ missing }) => (missing ? <Money of={missing} /> : '–'),
            },
            { title: columns.reason, cell: ({ reason }) => <bdi>{reason}</bdi> },
            {
              title: columns.proposed,
              cell: ({ proposed: { by, at } }) => own.act({ by, moment: formatMoment(at, language, serverNow()) }),
            },
            { title: columns.act, cell: (reversal) => <ReversalActs of={reversal} /> },
          ]}
        />
      )}
      <MoreButton of={paged} />
    </>
  );
}

function ReversalActs({ of: { id, status, proposed } }: { of: CreditReversal }) {
  const own = useWords(reversalWords);
  const mayDo = useMay();
  const { data: operator } = useOperator();
  const params = { path: { id } };
  const release = useAct((api) => answer(api.POST('/v1/finance/credit-reversals/{id}/release', { params })));
  const cancel = useAct((api) => answer(api.POST('/v1/finance/credit-reversals/{id}/cancel', { params })));
  if (status !== 'PROPOSED') return '–';
  const mayRelease = mayDo('approve-credit-reversal') && operator?.operatorId !== proposed.by;
  return (
    <>
      <FailureNotice error={release.error ?? cancel.error} />
      <Row>
        {mayRelease && (
          <Button look="primary" isPending={release.isPending} onPress={() => release.act(undefined)}>
            {own.release}
          </Button>
        )}
        {mayDo('reverse-credit') && (
          <Button look="quiet" isPending={cancel.isPending} onPress={() => cancel.act(undefined)}>
            {own.cancel}
          </Button>
        )}
      </Row>
    </>
  );
}
