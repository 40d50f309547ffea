import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import type { DebtDetail } from './use-debts.ts';
import { debtWords } from './words.ts';

/** Letters, transfers and what was written off, newest first. */
export function DebtHistory({ debt: { claims, settlements } }: { debt: DebtDetail }) {
  const { columns, history: own } = useWords(debtWords);
  const language = useLanguage();
  const done = [
    ...claims.map((claim) => ({ ...claim, what: own.claim })),
    ...settlements.map((settlement) => ({ ...settlement, what: own[settlement.kind] })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  if (done.length === 0) return null;
  return (
    <Stack>
      <h2>{own.title}</h2>
      <DataTable
        caption={own.title}
        rows={done}
        keyOf={({ at, what }) => `${at}${what}`}
        columns={[
          { title: columns.what, cell: ({ what }) => what },
          { title: columns.day, cell: ({ at }) => formatMoment(at, language, serverNow()) },
          { title: columns.by, cell: ({ by }) => <Verbatim>{by}</Verbatim> },
          { title: columns.moved, isNumber: true, cell: ({ amount }) => <Money of={amount} /> },
        ]}
      />
    </Stack>
  );
}
