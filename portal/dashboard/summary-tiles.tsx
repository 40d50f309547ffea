import { formatCents } from '../../web/format/money.ts';
import { formatShare } from '../../web/format/percent.ts';
import { formatShortDay } from '../../web/format/short-day.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { creditDays } from '../payment/transfer-days.ts';
import { byDay, sumOfArriving, type Reimbursement } from '../reimbursements/sums.ts';
import { acceptanceRate, answersOf, decidedOf } from './acceptance.ts';
import { sumOfDays } from './day-sums.ts';
import { MonthTile } from './month-tile.tsx';
import { Tile, Tiles } from '../../web/ui/tile.tsx';
import type { Summary } from './use-summary.ts';
import { dashboardWords } from './words.ts';

interface Props {
  summary: Summary;
  /** The transfers to come, once they are read. */
  coming: readonly Reimbursement[] | undefined;
}

/** Today, this month, what comes, and how many say yes. */
export function SummaryTiles({ summary, coming }: Props) {
  const language = useLanguage();
  const { tiles, payments } = useWords(dashboardWords);
  const today = sumOfDays(summary.byDay, summary.to, summary.to);
  return (
    <Tiles label={tiles.label}>
      <Tile name={tiles.today({ day: formatShortDay(summary.to, language) })} figure={<Money of={today.gross} />}>
        <span>{payments({ count: today.count })}</span>
        {today.refunded > 0 && <span>{tiles.refunded({ amount: formatCents(today.refunded, language) })}</span>}
      </Tile>
      <MonthTile month={summary.monthToDate} />
      <ComingTile coming={coming} />
      <AcceptanceTile summary={summary} />
    </Tiles>
  );
}

function ComingTile({ coming }: Pick<Props, 'coming'>) {
  const language = useLanguage();
  const { tiles } = useWords(dashboardWords);
  if (!coming) return <Tile name={tiles.coming} figure={undefined} />;
  const next = byDay(coming).find(({ items }) => sumOfArriving(items).net > 0);
  const [first] = next?.items ?? [];
  return (
    <Tile name={tiles.coming} figure={<Money of={sumOfArriving(coming).net} />}>
      {next && first ? (
        <span>
          {tiles.next({
            amount: formatCents(sumOfArriving(next.items).net, language),
            days: creditDays(first.executionDate, first.creditedBy, language),
          })}
        </span>
      ) : (
        <span>{tiles.noComing}</span>
      )}
    </Tile>
  );
}

function AcceptanceTile({ summary }: Pick<Props, 'summary'>) {
  const language = useLanguage();
  const { tiles } = useWords(dashboardWords);
  const answers = answersOf(summary.byStatus);
  const rate = acceptanceRate(answers);
  return (
    <Tile name={tiles.acceptance} figure={rate === undefined ? tiles.noRate : formatShare(rate, language)}>
      <span>
        {rate === undefined
          ? tiles.noDecision
          : tiles.rate({
              accepted: answers.accepted,
              decided: decidedOf(answers),
              from: formatShortDay(summary.from, language),
            })}
      </span>
    </Tile>
  );
}
