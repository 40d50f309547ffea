import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay, formatMoment } from '../../web/format/dates.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { DataTable } from '../table/data-table.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { BankAnswerCard } from './bank-answer-card.tsx';
import { OutcomeBadge } from './export-outcomes.tsx';
import { useExportOutcome } from './use-exports.ts';
import { exportsWords } from './words.ts';

interface Props {
  date: string;
  merchantId: string;
}

export default function ExportOutcomePage(props: Props) {
  return (
    <Guarded right="read-exports">
      <Outcome {...props} />
    </Guarded>
  );
}

/** What an export did with one merchant's sum, and the payments that it is made of. */
function Outcome({ date, merchantId }: Props) {
  const own = useWords(exportsWords).outcomes;
  const { reimbursements: statuses } = useWords(paymentWords);
  const mayDo = useMay();
  const language = useLanguage();
  const { data, error, refetch, ...paged } = useExportOutcome(date, merchantId);
  const day = formatDay(date, language, serverNow());
  return (
    <>
      <BackLink href={`/exports/${date}`}>{own.back({ day })}</BackLink>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <PageHeader title={own.one({ name: data.outcome.tradeName ?? merchantId, day })} />
          <Card label={own.facts}>
            <Facts
              facts={[
                [own.outcome, <OutcomeBadge key="outcome" kind={data.outcome.kind} reason={data.outcome.reason} />],
                data.outcome.endToEndId !== undefined && [
                  own.endToEndId,
                  <Verbatim key="id">{data.outcome.endToEndId}</Verbatim>,
                ],
                data.outcome.status !== undefined && [own.status, statuses[data.outcome.status]],
                data.outcome.iban !== undefined && [own.account, <Verbatim key="iban">{data.outcome.iban}</Verbatim>],
                [own.gross, <Money key="gross" of={data.outcome.gross} />],
                [own.fee, <Money key="fee" of={data.outcome.fee} />],
                [own.carried, <Money key="carried" of={data.outcome.carried} />],
                [own.net, <Money key="net" of={data.outcome.net} />],
              ]}
            />
          </Card>
          {data.outcome.endToEndId !== undefined && mayDo('record-bank-answer') && (
            <BankAnswerCard key={data.outcome.status} endToEndId={data.outcome.endToEndId} />
          )}
          <Stack>
            <h2>{own.lines}</h2>
            <DataTable
              caption={own.lines}
              rows={data.lines}
              keyOf={({ kind, paymentRequestId, at }) => `${kind} ${paymentRequestId ?? at}`}
              columns={[
                { title: own.at, cell: ({ at }) => formatMoment(at, language, serverNow()) },
                { title: own.kind, cell: ({ kind }) => own.lineKinds[kind] },
                {
                  title: own.payment,
                  cell: ({ paymentRequestId }) =>
                    paymentRequestId ? (
                      <Link href={`/paiements/${paymentRequestId}`}>
                        <Verbatim>{paymentRequestId}</Verbatim>
                      </Link>
                    ) : (
                      '–'
                    ),
                },
                { title: own.gross, isNumber: true, cell: ({ gross }) => <Money of={gross} /> },
                { title: own.fee, isNumber: true, cell: ({ fee }) => <Money of={fee} /> },
                { title: own.net, isNumber: true, cell: ({ net }) => <Money of={net} /> },
              ]}
            />
            <MoreButton of={paged} />
          </Stack>
        </>
      )}
    </>
  );
}
