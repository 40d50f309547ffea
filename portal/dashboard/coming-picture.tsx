import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { formatShortDay } from '../../web/format/short-day.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { creditDays } from '../payment/transfer-days.ts';
import { byDay, sumOfArriving, type Reimbursement } from '../reimbursements/sums.ts';
import { reimbursementWords } from '../reimbursements/words.ts';
import { TransferRow } from '../reimbursements/transfer-row.tsx';
import listStyles from '../reimbursements/transfer-list.module.css';
import rowStyles from '../reimbursements/transfer-row.module.css';
import { Picture } from './picture.tsx';
import styles from './picture.module.css';
import { useWidth } from '../../web/charts/use-width.ts';
import { dashboardWords } from './words.ts';

const ComingChart = lazy(() => import('./charts/coming-chart.tsx'));
const height = 176;

/** What comes to the account and when, day by day; each transfer unfolds to the cent. */
export function ComingPicture({ coming }: { coming: readonly Reimbursement[] }) {
  const language = useLanguage();
  const { coming: own } = useWords(dashboardWords);
  const { none, nothingShort } = useWords(reimbursementWords);
  const { ref, width } = useWidth();
  const bars = byDay(coming).map(({ key, items }) => {
    const { net } = sumOfArriving(items);
    const amount = net > 0 ? formatCents(net, language) : nothingShort;
    return { date: key, net, amount, day: formatShortDay(key, language) };
  });
  const told = bars.map(({ date, amount }) => `${formatDay(date, language, serverNow())}, ${amount}`);
  return (
    <Picture
      title={own.title}
      about={<Link href="/remboursements">{own.all}</Link>}
      table={coming.length > 0 ? <ComingTable coming={coming} /> : undefined}
    >
      {coming.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <div className={styles.coming} ref={ref}>
            <Suspense>
              {width > 0 && (
                <ComingChart
                  bars={bars}
                  width={width}
                  height={height}
                  label={own.picture({ days: told.join(' ; ') })}
                />
              )}
            </Suspense>
          </div>
          <ul className={listStyles.rows}>
            {coming.map((transfer) => (
              <li key={transfer.id} className={rowStyles.row}>
                <TransferRow transfer={transfer} as="h3" />
              </li>
            ))}
          </ul>
        </>
      )}
    </Picture>
  );
}

function ComingTable({ coming }: { coming: readonly Reimbursement[] }) {
  const language = useLanguage();
  const { table } = useWords(dashboardWords);
  const { nothingShort } = useWords(reimbursementWords);
  const sum = sumOfArriving(coming);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{table.day}</th>
          <th scope="col">{table.account}</th>
          <th scope="col">{table.count}</th>
          <th scope="col">{table.net}</th>
        </tr>
      </thead>
      <tbody>
        {coming.map(({ id, executionDate, creditedBy, paymentCount, net }) => (
          <tr key={id}>
            <th scope="row">{formatShortDay(executionDate, language)}</th>
            <td>{net.value > 0 ? creditDays(executionDate, creditedBy, language) : nothingShort}</td>
            <td>{paymentCount}</td>
            <td>
              <Money of={Math.max(0, net.value)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{table.total}</th>
          <td />
          <td>{sum.paymentCount}</td>
          <td>
            <Money of={sum.net} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
