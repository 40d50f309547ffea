import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { DataTable } from '../table/data-table.tsx';
import { DebtBadge } from './debt-badge.tsx';
import type { DebtDetail } from './use-debts.ts';
import { debtWords } from './words.ts';

export function DebtFacts({ debt }: { debt: DebtDetail }) {
  const own = useWords(debtWords);
  const language = useLanguage();
  const day = (date: string) => formatDay(date, language, serverNow());
  return (
    <>
      <Card label={own.one.facts}>
        <Facts
          facts={[
            [own.columns.state, <DebtBadge key="state" state={debt.state} />],
            [own.columns.amount, <Money key="amount" of={debt.amount} />],
            [own.one.left({ day: day(debt.takenInOn) }), <Money key="left" of={debt.left} />],
            [own.columns.since, day(debt.since)],
            [own.one.reference, <Verbatim key="reference">{debt.payTo.reference}</Verbatim>],
          ]}
        />
      </Card>
      <Stack>
        <h2>{own.made.title}</h2>
        <DataTable
          caption={own.made.title}
          rows={debt.changes}
          keyOf={({ exportDate }) => exportDate}
          columns={[
            {
              title: own.columns.day,
              cell: ({ exportDate }) => (
                <Link href={`/exports/${exportDate}/${debt.merchantId}`}>{day(exportDate)}</Link>
              ),
            },
            { title: own.columns.what, cell: ({ amount }) => (amount.value > 0 ? own.made.added : own.made.taken) },
            { title: own.columns.moved, isNumber: true, cell: ({ amount }) => <Money of={amount} /> },
          ]}
        />
      </Stack>
    </>
  );
}
