import { formatDate, formatSheetMoment } from '../../web/format/dates.ts';
import { Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { paymentDetailWords } from './detail-words.ts';
import type { PaymentDetail } from './use-payment.ts';

/** What the ledger has of it; each record sums to zero. */
export function PaymentPostings({ postings }: { postings: PaymentDetail['postings'] }) {
  const own = useWords(paymentDetailWords);
  const language = useLanguage();
  const { columns } = own;
  return (
    <Stack>
      <h2>{own.postings}</h2>
      {postings.length === 0 ? (
        <p>{own.noPostings}</p>
      ) : (
        <DataTable
          caption={own.postings}
          rows={postings}
          keyOf={({ record, account }) => `${record}${account}`}
          columns={[
            { title: columns.at, cell: ({ at }) => formatSheetMoment(at, language) },
            { title: columns.record, cell: ({ record }) => own.records[record] },
            { title: columns.account, cell: ({ account }) => <Verbatim>{account}</Verbatim> },
            { title: columns.dueDate, cell: ({ dueDate }) => dueDate !== undefined && formatDate(dueDate, language) },
            { title: columns.amount, isNumber: true, cell: ({ amount }) => <Money of={amount} /> },
          ]}
        />
      )}
    </Stack>
  );
}
