import { Link } from 'wouter';
import type { Schemas } from '../../web/api/client.ts';
import { formatDate } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable, type Column } from '../table/data-table.tsx';
import { paymentWords } from './payment-words.ts';
import { StatusBadge } from './status-badge.tsx';

type ListedPayment = Schemas['ListedPayment'];

interface Props {
  payments: readonly ListedPayment[];
  /** Where they are not all of one establishment. */
  withMerchant?: boolean;
}

/** Payments of somebody, newest first. */
export function ListedPayments({ payments, withMerchant = false }: Props) {
  const { columns, list, none } = useWords(paymentWords);
  const language = useLanguage();
  if (payments.length === 0) return <p>{none}</p>;
  const merchant: Column<ListedPayment> = {
    title: columns.merchant,
    cell: ({ merchant: { id, tradeName } }) => (
      <Link href={`/etablissements/${id}`}>
        <Verbatim>{tradeName}</Verbatim>
      </Link>
    ),
  };
  return (
    <DataTable
      caption={list}
      rows={payments}
      keyOf={({ id }) => id}
      columns={[
        {
          title: columns.created,
          cell: ({ id, createdAt }) => <Link href={`/paiements/${id}`}>{formatDate(createdAt, language)}</Link>,
        },
        ...(withMerchant ? [merchant] : []),
        { title: columns.what, cell: ({ reference, label }) => <Verbatim>{reference ?? label}</Verbatim> },
        { title: columns.status, cell: ({ status }) => <StatusBadge status={status} /> },
        { title: columns.asked, isNumber: true, cell: ({ amount }) => <Money of={amount} /> },
        {
          title: columns.captured,
          isNumber: true,
          cell: ({ capturedAmount }) => (capturedAmount ? <Money of={capturedAmount} /> : '–'),
        },
      ]}
    />
  );
}
