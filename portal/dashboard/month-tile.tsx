import { formatCents } from '../../web/format/money.ts';
import { formatMonthName, monthOf } from '../../web/format/months.ts';
import { formatChange } from '../../web/format/percent.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { changeFrom } from './day-sums.ts';
import { Tile } from '../../web/ui/tile.tsx';
import type { Summary } from './use-summary.ts';
import { dashboardWords } from './words.ts';

/** This month, beside the same days of the month before. */
export function MonthTile({ month: { before, ...month } }: { month: Summary['monthToDate'] }) {
  const language = useLanguage();
  const { tiles, payments } = useWords(dashboardWords);
  const name = formatMonthName(monthOf(before.from), language);
  const previous = { month: name, elided: /^[aeiou]/.test(name) };
  const change = changeFrom(before.gross.value, month.gross.value);
  const amount = formatCents(before.gross.value, language);
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
      {month.refunded.value > 0 && (
        <span>{tiles.refunded({ amount: formatCents(month.refunded.value, language) })}</span>
      )}
    </Tile>
  );
}
