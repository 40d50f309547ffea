import { useState } from 'react';
import { Link } from 'wouter';
import { Badge, type Tone } from '../../web/ui/badge.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Row, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { useDownload } from '../table/use-download.ts';
import { useExportOutcomes, type ExportOutcome, type OutcomeKind } from './use-exports.ts';
import { exportsWords } from './words.ts';

const kinds: readonly (OutcomeKind | undefined)[] = [
  undefined,
  'TRANSFER',
  'WITHHELD',
  'BELOW_MINIMUM',
  'CARRIED_FORWARD',
];
const tones: Record<OutcomeKind, Tone> = {
  TRANSFER: 'good',
  WITHHELD: 'bad',
  BELOW_MINIMUM: 'neutral',
  CARRIED_FORWARD: 'waiting',
};

/** What became of a merchant's sum, and why. */
export function OutcomeBadge({ kind, reason }: Pick<ExportOutcome, 'kind' | 'reason'>) {
  const own = useWords(exportsWords).outcomes;
  return <Badge tone={tones[kind]}>{reason ? own.reasons[reason] : own.kinds[kind]}</Badge>;
}

/** The transfers of an export, and the sums that it did not transfer, each leading to its payments. */
export function ExportOutcomes({ date }: { date: string }) {
  const own = useWords(exportsWords).outcomes;
  const [kind, setKind] = useState<OutcomeKind>();
  const { data: outcomes, error, refetch, ...paged } = useExportOutcomes(date, kind);
  const query = kind === undefined ? '' : `?kind=${kind}`;
  const download = useDownload(`/v1/finance/exports/${date}/outcomes${query}`, `export-${date}.csv`);
  return (
    <Stack>
      <h2>{own.title}</h2>
      <Row>
        {kinds.map((one) => (
          <Button
            key={one ?? 'all'}
            look={one === kind ? 'secondary' : 'quiet'}
            aria-pressed={one === kind}
            onPress={() => setKind(one)}
          >
            {one === undefined ? own.all : own.kinds[one]}
          </Button>
        ))}
        <Button look="quiet" isPending={download.isPending} onPress={download.start}>
          {own.download}
        </Button>
      </Row>
      <FailureNotice error={error ?? download.error} onRetry={() => void refetch()} />
      {!outcomes && !error && <Skeleton />}
      {outcomes?.length === 0 && <p>{own.none}</p>}
      {outcomes && outcomes.length > 0 && (
        <DataTable
          caption={own.title}
          rows={outcomes}
          keyOf={({ merchantId }) => merchantId}
          columns={[
            {
              title: own.merchant,
              cell: ({ merchantId, tradeName }) => (
                <Link href={`/exports/${date}/${merchantId}`}>
                  <bdi>{tradeName ?? merchantId}</bdi>
                </Link>
              ),
            },
            { title: own.outcome, cell: ({ kind: is, reason }) => <OutcomeBadge kind={is} reason={reason} /> },
            { title: own.payments, isNumber: true, cell: ({ paymentCount }) => paymentCount },
            { title: own.gross, isNumber: true, cell: ({ gross }) => <Money of={gross} /> },
            { title: own.fee, isNumber: true, cell: ({ fee }) => <Money of={fee} /> },
            { title: own.carried, isNumber: true, cell: ({ carried }) => <Money of={carried} /> },
            { title: own.net, isNumber: true, cell: ({ net }) => <Money of={net} /> },
          ]}
        />
      )}
      <MoreButton of={paged} />
    </Stack>
  );
}
