import { Link } from 'wouter';
import { formatDate } from '../../web/format/dates.ts';
import { Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { DataTable } from '../table/data-table.tsx';
import type { ClientDetail } from './use-client.ts';
import { clientWords } from './words.ts';

/** What was put into the wallet, and what was taken back; finance goes on to each credit. */
export function ClientCredits({ client: { credits, moreCredits } }: { client: ClientDetail }) {
  const own = useWords(clientWords).credits;
  const language = useLanguage();
  const seesCredits = useMay()('read-money');
  return (
    <Stack>
      <h2>{own.title}</h2>
      {credits.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <DataTable
          caption={own.title}
          rows={credits}
          keyOf={({ kind, creditId, at }) => `${kind}${creditId}${at}`}
          columns={[
            {
              title: own.day,
              cell: ({ creditId, at }) => {
                const day = formatDate(at, language);
                return seesCredits ? <Link href={`/credits/${creditId}`}>{day}</Link> : day;
              },
            },
            { title: own.what, cell: ({ kind }) => own.kinds[kind] },
            { title: own.amount, isNumber: true, cell: ({ amount }) => <Money of={amount} /> },
          ]}
        />
      )}
      {moreCredits && <p>{own.more({ count: credits.length })}</p>}
    </Stack>
  );
}
