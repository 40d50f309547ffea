import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { Tile, Tiles } from '../../web/ui/tile.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import type { Export } from './use-exports.ts';
import { exportsWords } from './words.ts';

/** The last day at a glance: what was due, what of it is in the bank's files and sent, and what was withheld. */
export function FinanceGlance({ last }: { last: Export }) {
  const own = useWords(exportsWords).glance;
  const language = useLanguage();
  const mayDo = useMay();
  const { date, due, net, transferCount = 0, withheld, withheldCount = 0, carriedForward, sent } = last;
  const nothing = { value: 0, currency: 'EUR' as const };
  return (
    <Tiles label={own.title({ day: formatDay(date, language, serverNow()) })}>
      <Tile name={own.due} figure={due && <Money of={due} />}>
        <p>{own.dueAbout({ day: formatDay(date, language, serverNow()) })}</p>
      </Tile>
      <Tile name={own.exported} figure={net && <Money of={net} />}>
        <p>{own.transfers({ count: transferCount })}</p>
      </Tile>
      <Tile name={own.sent} figure={<Money of={(sent && net) ?? nothing} />}>
        <p>{sent ? own.sentBy({ by: sent.by }) : own.notSent}</p>
        <p>
          <Link href="/banque">{own.open}</Link>
        </p>
      </Tile>
      <Tile name={own.withheld} figure={withheld && <Money of={withheld} />}>
        <p>{own.withheldCount({ count: withheldCount })}</p>
        {mayDo('read-money') && (
          <p>
            <Link href="/impayes">{own.debts}</Link>
          </p>
        )}
        {carriedForward && (
          <p>
            {own.carried} <Money of={carriedForward} />
          </p>
        )}
      </Tile>
    </Tiles>
  );
}
