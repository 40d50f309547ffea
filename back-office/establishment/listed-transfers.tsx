import { Link } from 'wouter';
import { formatDate } from '../../web/format/dates.ts';
import { Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { DataTable } from '../table/data-table.tsx';
import type { Establishment } from './use-establishment.ts';
import { establishmentWords } from './words.ts';

/** The newest transfers; each leads to the payments that it is made of, for whoever may read exports. */
export function ListedTransfers({ establishment: { id, transfers } }: { establishment: Establishment }) {
  const { columns, transfers: title, noTransfers } = useWords(establishmentWords);
  const { reimbursements } = useWords(paymentWords);
  const language = useLanguage();
  const mayDo = useMay();
  return (
    <Stack>
      <h2>{title}</h2>
      {transfers.length === 0 ? (
        <p>{noTransfers}</p>
      ) : (
        <DataTable
          caption={title}
          rows={transfers}
          keyOf={({ endToEndId }) => endToEndId}
          columns={[
            {
              title: columns.execution,
              cell: ({ executionDate, exportDate }) =>
                mayDo('read-exports') ? (
                  <Link href={`/exports/${exportDate}/${id}`}>{formatDate(executionDate, language)}</Link>
                ) : (
                  formatDate(executionDate, language)
                ),
            },
            { title: columns.status, cell: ({ status }) => reimbursements[status] },
            { title: columns.payments, isNumber: true, cell: ({ paymentCount }) => paymentCount },
            { title: columns.net, isNumber: true, cell: ({ net }) => <Money of={net} /> },
            { title: columns.endToEndId, cell: ({ endToEndId }) => <Verbatim>{endToEndId}</Verbatim> },
          ]}
        />
      )}
    </Stack>
  );
}
