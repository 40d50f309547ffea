import { formatCents } from '../../web/format/money.ts';
import { addMonths, formatMonthName, monthOf } from '../../web/format/months.ts';
import { formatChange } from '../../web/format/percent.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { changeFrom, compareMonths } from './day-sums.ts';
import { Tile } from './tile.tsx';
import { useTwoMonths } from './use-summary.ts';
import { dashboardWords } from './words.ts';

/** This month, beside the same days of the month before. */
export function MonthTile({ today }: { today: string }) {
  const language = useLanguage();
  const { tiles, payments } = useWords(dashboardWords);
  const { data } = useTwoMonths(today);
  if (!data) return <Tile name={tiles.month} figure={undefined} />;
  const { month, before } = compareMonths(data.byDay, today);
  const name = formatMonthName(addMonths(monthOf(today), -1), language);
  const previous = { month: name, elided: /^[aeiou]/.test(name) };
  const change = changeFrom(before.gross, month.gross);
  const amount = formatCents(before.gross, language);
  return (
    <Tile name={tiles.month} figure={<Money of={month.gross} />}>
      <span>{payments({ count: month.count })}</span>
      <span>
        {change === undefined
          ? tiles.nothingBefore(previous)
          : change === 0
            ? tiles.same({ ...previous, amount })
            : tiles.more({ ...previous, amount, share: formatChange(change, language) })}
      </span>
      {month.refunded > 0 && <span>{tiles.refunded({ amount: formatCents(month.refunded, language) })}</span>}
    </Tile>
  );
}
