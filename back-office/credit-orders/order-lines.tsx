import { useState } from 'react';
import { Link } from 'wouter';
import { verdictSentences } from '../../contract/back-office/verdict-sentences.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { useDownload } from '../table/use-download.ts';
import { useCreditOrderLines, type CreditOrder } from './use-credit-orders.ts';
import { creditOrderWords } from './words.ts';

/** The lines of the file with their verdicts: all, or those that are left out. */
export function OrderLines({ order }: { order: CreditOrder }) {
  const own = useWords(creditOrderWords);
  const verdicts = useWords(verdictSentences);
  const [isOnlyRefused, setOnlyRefused] = useState(false);
  const { data: lines, error, refetch, ...paged } = useCreditOrderLines(order, isOnlyRefused ? 'REFUSED' : undefined);
  const download = useDownload(`/v1/finance/credit-orders/${order.id}/lines`, `ordre-${order.id}.csv`);
  return (
    <Stack>
      <h2>{own.lines}</h2>
      <Row>
        <Button
          look={isOnlyRefused ? 'quiet' : 'secondary'}
          aria-pressed={!isOnlyRefused}
          onPress={() => setOnlyRefused(false)}
        >
          {own.all}
        </Button>
        <Button
          look={isOnlyRefused ? 'secondary' : 'quiet'}
          aria-pressed={isOnlyRefused}
          onPress={() => setOnlyRefused(true)}
        >
          {own.onlyRefused}
        </Button>
        <Button look="quiet" isPending={download.isPending} onPress={download.start}>
          {own.download}
        </Button>
      </Row>
      <FailureNotice error={error ?? download.error} onRetry={() => void refetch()} />
      {!lines && !error && <Skeleton />}
      {lines?.length === 0 && <p>{own.noLines}</p>}
      {lines && lines.length > 0 && (
        <DataTable
          caption={own.lines}
          rows={lines}
          keyOf={({ row }) => String(row)}
          columns={[
            {
              title: own.line.row,
              isNumber: true,
              cell: ({ row, creditId }) => (creditId ? <Link href={`/credits/${creditId}`}>{row}</Link> : row),
            },
            {
              title: own.line.identifier,
              cell: ({ clientIdentifier }) => (clientIdentifier ? <Verbatim>{clientIdentifier}</Verbatim> : '–'),
            },
            { title: own.line.amount, isNumber: true, cell: ({ amount }) => (amount ? <Money of={amount} /> : '–') },
            { title: own.line.label, cell: ({ label }) => (label ? <bdi>{label}</bdi> : '–') },
            {
              title: own.line.verdict,
              cell: ({ verdict, firstRow }) => {
                if (!verdict) return '…';
                const sentence = verdicts[verdict];
                return firstRow === undefined ? sentence : own.line.duplicate({ verdict: sentence, row: firstRow });
              },
            },
          ]}
        />
      )}
      <MoreButton of={paged} />
    </Stack>
  );
}
