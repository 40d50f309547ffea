import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { ReversalForm } from './reversal-form.tsx';
import { useCredit } from './use-reversals.ts';
import { reversalWords } from './words.ts';

export default function CreditDetailPage({ id }: { id: string }) {
  return (
    <Guarded right="read-money">
      <Credit id={id} />
    </Guarded>
  );
}

/** A credit that was given, and the way to take it back. */
function Credit({ id }: { id: string }) {
  const { credit: own } = useWords(reversalWords);
  const language = useLanguage();
  const mayDo = useMay();
  const { data: credit, error, refetch } = useCredit(id);
  return (
    <>
      <BackLink href="/reprises">{own.back}</BackLink>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!credit && !error && <Skeleton />}
      {credit && (
        <>
          <PageHeader title={own.title({ amount: formatCents(credit.amount.value, language) })} />
          <Card label={own.facts}>
            <Facts
              facts={[
                [own.id, <Verbatim key="id">{credit.id}</Verbatim>],
                [own.client, <Verbatim key="client">{credit.clientId}</Verbatim>],
                [own.given, formatMoment(credit.creditedAt, language, serverNow())],
                credit.order && [
                  own.order,
                  <Link key="order" href={`/ordres/${credit.order.id}`}>
                    {own.row({ row: credit.order.row })}
                  </Link>,
                ],
                [own.reversed, <Money key="reversed" of={credit.reversed} />],
              ]}
            />
          </Card>
          {mayDo('reverse-credit') && credit.reversed.value < credit.amount.value && <ReversalForm creditId={id} />}
        </>
      )}
    </>
  );
}
