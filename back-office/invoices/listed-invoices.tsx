import { useQuery } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { formatDate } from '../../web/format/dates.ts';
import { formatMonth } from '../../web/format/months.ts';
import { useSavedInvoice } from '../../web/invoice/use-saved-invoice.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import styles from './listed-invoices.module.css';
import { invoiceWords } from './words.ts';

/** The invoices of an establishment's commission, the newest first, each to be had as the merchant has it. */
export function ListedInvoices({ merchantId }: { merchantId: string }) {
  const own = useWords(invoiceWords);
  const { columns } = own;
  const language = useLanguage();
  const { api } = useSignedIn();
  const { data, error, refetch } = useQuery({
    queryKey: ['invoices', merchantId],
    queryFn: () => answer(api.GET('/v1/finance/merchants/{id}/invoices', { params: { path: { id: merchantId } } })),
  });
  const saved = useSavedInvoice();
  return (
    <Stack>
      <h2>{own.title}</h2>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      <FailureNotice error={saved.error} />
      {!data && !error && <Skeleton lines={2} />}
      {data?.items.length === 0 && <p>{own.none}</p>}
      {data && data.items.length > 0 && (
        <DataTable
          caption={own.title}
          rows={data.items}
          keyOf={({ number }) => number}
          columns={[
            { title: columns.month, cell: ({ month }) => formatMonth(month, language) },
            {
              title: columns.file,
              cell: (invoice) => (
                <span className={styles.file}>
                  <Button
                    look="quiet"
                    isPending={saved.isPending && saved.variables.number === invoice.number}
                    onPress={() => saved.mutate(invoice)}
                  >
                    {own.file[invoice.kind]({ number: invoice.number })}
                  </Button>
                </span>
              ),
            },
            { title: columns.total, isNumber: true, cell: ({ total }) => <Money of={total} /> },
            { title: columns.withoutVat, isNumber: true, cell: ({ withoutVat }) => <Money of={withoutVat} /> },
            { title: columns.vat, isNumber: true, cell: ({ vat }) => <Money of={vat} /> },
            { title: columns.issuedOn, cell: ({ issuedOn }) => formatDate(issuedOn, language) },
          ]}
        />
      )}
    </Stack>
  );
}
