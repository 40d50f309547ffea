import { formatSheetMoment } from '../../web/format/dates.ts';
import { Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { paymentDetailWords } from './detail-words.ts';
import type { PaymentDetail } from './use-payment.ts';

/** Who was told of what, how, and whether it was taken. */
export function PaymentNotices({ notices }: { notices: PaymentDetail['notices'] }) {
  const own = useWords(paymentDetailWords);
  const language = useLanguage();
  const { columns } = own;
  return (
    <Stack>
      <h2>{own.notices}</h2>
      {notices.length === 0 ? (
        <p>{own.noNotices}</p>
      ) : (
        <DataTable
          caption={own.notices}
          rows={notices}
          keyOf={({ audience, event, at }) => `${audience}${event}${at}`}
          columns={[
            { title: columns.at, cell: ({ at }) => formatSheetMoment(at, language) },
            { title: columns.told, cell: ({ audience }) => own.audiences[audience] },
            { title: columns.what, cell: ({ event }) => <Verbatim>{event}</Verbatim> },
            { title: columns.channel, cell: ({ channel }) => own.channels[channel] },
            {
              title: columns.state,
              cell: ({ state, because }) =>
                because === undefined ? own.states[state] : `${own.states[state]} (${because})`,
            },
          ]}
        />
      )}
    </Stack>
  );
}
