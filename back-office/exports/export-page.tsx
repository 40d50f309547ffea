import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ExportFiles } from './export-files.tsx';
import { ExportOutcomes } from './export-outcomes.tsx';
import { LeftOut } from './left-out.tsx';
import { SendExport } from './send-export.tsx';
import { useExport } from './use-exports.ts';
import { exportsWords } from './words.ts';

export default function ExportPage({ date }: { date: string }) {
  return (
    <Guarded right="read-exports">
      <Export date={date} />
    </Guarded>
  );
}

/** One export: its figures and its files. */
function Export({ date }: { date: string }) {
  const own = useWords(exportsWords);
  const { columns } = own;
  const language = useLanguage();
  const { data: found, error, refetch } = useExport(date);
  const day = (text: string) => formatDay(text, language, serverNow());
  return (
    <>
      <BackLink href="/exports">{own.back}</BackLink>
      <PageHeader title={own.one({ day: day(date) })} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!found && !error && <Skeleton />}
      {found && (
        <>
          <Card label={own.figures}>
            <Facts
              facts={[
                [
                  columns.status,
                  <Badge key="status" tone={found.status === 'PUBLISHED' ? 'good' : 'waiting'}>
                    {own.status[found.status]}
                  </Badge>,
                ],
                [columns.executionDate, day(found.executionDate)],
                found.paymentCount !== undefined && [columns.payments, String(found.paymentCount)],
                found.transferCount !== undefined && [columns.transfers, String(found.transferCount)],
                found.gross && [columns.gross, <Money key="gross" of={found.gross} />],
                found.fee && [columns.fee, <Money key="fee" of={found.fee} />],
                found.net && [columns.net, <Money key="net" of={found.net} />],
                found.carriedForward && [columns.carried, <Money key="carried" of={found.carriedForward} />],
              ]}
            />
          </Card>
          {found.leftOut.length > 0 && <LeftOut of={found.leftOut} />}
          <SendExport of={found} />
          <Stack>
            <h2>{own.files}</h2>
            <ExportFiles files={found.files} />
          </Stack>
          {found.status === 'PUBLISHED' && <ExportOutcomes date={date} />}
        </>
      )}
    </>
  );
}
