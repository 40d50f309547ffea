import { FileStack } from 'lucide-react';
import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Row, Skeleton } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { DataTable } from '../table/data-table.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { useDownload } from '../table/use-download.ts';
import { FinanceGlance } from './finance-glance.tsx';
import { WeeksPicture } from './weeks-picture.tsx';
import { useExports } from './use-exports.ts';
import { exportsWords } from './words.ts';

export default function ExportsPage() {
  return (
    <Guarded right="read-exports">
      <Exports />
    </Guarded>
  );
}

/** The last day at a glance, the last weeks, and what was sent to the bank day by day. */
function Exports() {
  const own = useWords(exportsWords);
  const { columns } = own;
  const language = useLanguage();
  const { data: exports, error, refetch, ...paged } = useExports();
  const download = useDownload('/v1/finance/exports?limit=100', 'exports.csv');
  const last = exports?.find(({ status }) => status === 'PUBLISHED');
  return (
    <>
      <PageHeader title={own.finance} lead={own.lead} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!exports && !error && <Skeleton />}
      {exports?.length === 0 && <EmptyState icon={<FileStack />} title={own.empty} />}
      {last && <FinanceGlance last={last} />}
      {exports && last && <WeeksPicture exports={exports} />}
      {exports && exports.length > 0 && (
        <Row spread>
          <h2>{own.title}</h2>
          <Button look="quiet" isPending={download.isPending} onPress={download.start}>
            {own.download}
          </Button>
        </Row>
      )}
      <FailureNotice error={download.error} />
      {exports && exports.length > 0 && (
        <DataTable
          caption={own.title}
          rows={exports}
          keyOf={({ date }) => date}
          columns={[
            {
              title: columns.date,
              cell: ({ date }) => <Link href={`/exports/${date}`}>{formatDay(date, language, serverNow())}</Link>,
            },
            {
              title: columns.status,
              cell: ({ status }) => (
                <Badge tone={status === 'PUBLISHED' ? 'good' : 'waiting'}>{own.status[status]}</Badge>
              ),
            },
            { title: columns.payments, isNumber: true, cell: ({ paymentCount }) => paymentCount ?? '–' },
            { title: columns.transfers, isNumber: true, cell: ({ transferCount }) => transferCount ?? '–' },
            { title: columns.gross, isNumber: true, cell: ({ gross }) => (gross ? <Money of={gross} /> : '–') },
            { title: columns.fee, isNumber: true, cell: ({ fee }) => (fee ? <Money of={fee} /> : '–') },
            { title: columns.net, isNumber: true, cell: ({ net }) => (net ? <Money of={net} /> : '–') },
          ]}
        />
      )}
      <MoreButton of={paged} />
    </>
  );
}
