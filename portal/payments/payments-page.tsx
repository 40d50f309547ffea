import { useEffect } from 'react';
import { useServerNow } from '../../web/api/server-clock.ts';
import { isoDay } from '../../web/format/dates.ts';
import { PageHeader } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../payment/use-may.ts';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { paymentsHref, paymentsQuery } from './filters.ts';
import { keepListAddress } from './list-address.ts';
import { PaymentsList } from './payments-list.tsx';
import { useFilters } from './use-filters.ts';
import { paymentsWords } from './words.ts';

/** All payments of the merchant, searched and filtered; the address says how. */
export default function PaymentsPage() {
  const own = useWords(paymentsWords);
  const may = useMay();
  const { filters, change, clear } = useFilters();
  const today = isoDay(useServerNow(60_000));
  const query = paymentsQuery(filters, today);
  const address = paymentsHref(filters);
  useEffect(() => keepListAddress(address), [address]);
  return (
    <>
      <PageHeader title={own.title} actions={may('accounts') && <ExportButton query={query} />} />
      <FilterBar filters={filters} today={today} onChange={change} />
      <PaymentsList filters={filters} query={query} onClear={clear} />
    </>
  );
}
