import { formatSheetMoment } from '../../web/format/dates.ts';
import { Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { paymentDetailWords } from './detail-words.ts';
import type { PaymentDetail } from './use-payment.ts';

/** Who did what and when; of the merchant’s people by name. */
export function PaymentTimeline({ events }: { events: PaymentDetail['events'] }) {
  const own = useWords(paymentDetailWords);
  const language = useLanguage();
  const { columns } = own;
  return (
    <Stack>
      <h2>{own.timeline}</h2>
      <DataTable
        caption={own.timeline}
        rows={events}
        keyOf={({ type, at }) => `${type}${at}`}
        columns={[
          { title: columns.at, cell: ({ at }) => formatSheetMoment(at, language) },
          { title: columns.what, cell: ({ type }) => own.events[type] },
          {
            title: columns.who,
            cell: ({ by, member }) => (member ? <Verbatim>{member.name}</Verbatim> : own.who[by]),
          },
          { title: columns.amount, isNumber: true, cell: ({ amount }) => amount && <Money of={amount} /> },
        ]}
      />
    </Stack>
  );
}
