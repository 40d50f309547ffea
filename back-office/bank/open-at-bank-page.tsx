import { useQuery } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answer, type Schemas } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Badge } from '../../web/ui/badge.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, EmptyState, Facts, PageHeader, Row, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { paymentWords } from '../payment/payment-words.ts';
import { DataTable } from '../table/data-table.tsx';
import { openAtBankWords } from './open-at-bank-words.ts';

type OpenExport = Schemas['OpenExport'];

export default function OpenAtBankPage() {
  return (
    <Guarded right="read-exports">
      <OpenAtBank />
    </Guarded>
  );
}

/** What the bank has neither paid nor failed, export by export, the oldest first: read anew each time. */
function OpenAtBank() {
  const own = useWords(openAtBankWords);
  const { api } = useSignedIn();
  const { data, error, refetch } = useQuery({
    queryKey: ['exports', 'open-at-bank'],
    queryFn: () => answer(api.GET('/v1/finance/open-at-bank')),
  });
  return (
    <>
      <BackLink href="/exports">{own.back}</BackLink>
      <PageHeader title={own.title} lead={own.lead} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && <EmptyState icon={<Landmark />} title={own.none} />}
      {data && data.items.length > 0 && (
        <Stack>
          <p>
            {own.total({ count: data.count })} <Money of={data.net} />
          </p>
          {data.items.map((item) => (
            <OpenExportCard key={item.date} item={item} />
          ))}
        </Stack>
      )}
    </>
  );
}

function OpenExportCard({ item }: { item: OpenExport }) {
  const own = useWords(openAtBankWords);
  const { reimbursements: statuses } = useWords(paymentWords);
  const language = useLanguage();
  const { date, executionDate, daysOpen, isLate, sentAt, count, net, states, transfers } = item;
  const day = formatDay(date, language, serverNow());
  const others = count - transfers.length;
  return (
    <Card>
      <Stack>
        <Row spread>
          <h2>
            <Link href={`/exports/${date}`}>{own.one({ day })}</Link>
          </h2>
          <Badge tone={isLate ? 'bad' : 'waiting'}>{own.age({ days: daysOpen })}</Badge>
        </Row>
        <Facts
          facts={[
            [own.execution, formatDay(executionDate, language, serverNow())],
            [own.sent, sentAt === undefined ? own.notSent : formatDay(sentAt, language, serverNow())],
            ...states.map(({ status, count: some, net: sum }): [string, ReactNode] => [
              own.state({ status: statuses[status], count: some }),
              <Money key={status} of={sum} />,
            ]),
            states.length > 1 && [own.sum, <Money key="sum" of={net} />],
          ]}
        />
        <DataTable
          caption={own.transfers({ day })}
          rows={transfers}
          keyOf={({ endToEndId }) => endToEndId}
          columns={[
            {
              title: own.merchant,
              cell: ({ merchantId, tradeName }) => (
                <Link href={`/exports/${date}/${merchantId}`}>
                  <Verbatim>{tradeName ?? merchantId}</Verbatim>
                </Link>
              ),
            },
            { title: own.amount, isNumber: true, cell: ({ net: amount }) => <Money of={amount} /> },
            { title: own.status, cell: ({ status }) => statuses[status] },
            { title: own.reference, cell: ({ endToEndId }) => <Verbatim>{endToEndId}</Verbatim> },
          ]}
        />
        {others > 0 && (
          <p>
            <Link href={`/exports/${date}`}>{own.others({ count: others })}</Link>
          </p>
        )}
      </Stack>
    </Card>
  );
}
