import { useId } from 'react';
import { Link } from 'wouter';
import { isolate } from '../../contract/words/isolate.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDate, formatDay } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { isNetAlone, type Line } from './lines.ts';
import styles from './transfer-lines.module.css';
import type { ReadReimbursement } from './use-reimbursement.ts';
import { reimbursementWords } from './words.ts';

/** The lines of a transfer, and at the foot how they come to it: payments − commission + carried = transfer. */
export function TransferLines({ reimbursement, lines }: ReadReimbursement) {
  const language = useLanguage();
  const { table } = useWords(reimbursementWords).detail;
  const captionId = useId();
  const { executionDate, gross, fee, carried, net } = reimbursement;
  return (
    <div className={styles.scroll} role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className={styles.lines}>
        <caption className="visually-hidden" id={captionId}>
          {table.caption({ day: formatDay(executionDate, language, serverNow()) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{table.operation}</th>
            <th scope="col">{table.gross}</th>
            <th scope="col">{table.fee}</th>
            <th scope="col">{table.net}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={`${line.kind}${line.paymentRequestId}${line.at}`} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{table.sum}</th>
            <td>
              <Money of={gross} />
            </td>
            <td>
              <Money of={0 - fee.value} />
            </td>
            <td>
              <Money of={gross.value - fee.value} />
            </td>
          </tr>
          {carried.value !== 0 && (
            <tr>
              <th scope="row">{table.carried}</th>
              <td />
              <td />
              <td>
                <Money of={carried} />
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">{table.total}</th>
            <td />
            <td />
            <td>
              <Money of={net} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LineRow({ line }: { line: Line }) {
  const { kind, paymentRequestId, reference, at, gross, fee, net } = line;
  const { kinds, validatedOn, onDay } = useWords(reimbursementWords).detail;
  const day = formatDate(at, useLanguage());
  const name = reference === undefined ? kinds[kind] : `${kinds[kind]} ${isolate(reference)}`;
  const hasParts = !isNetAlone(line);
  return (
    <tr>
      <th scope="row">
        {paymentRequestId === undefined ? name : <Link href={`/paiements/${paymentRequestId}`}>{name}</Link>}
        <span className={styles.when}>{kind === 'CAPTURE' ? validatedOn({ day }) : onDay({ day })}</span>
      </th>
      <td>{hasParts && <Money of={gross} />}</td>
      <td>{hasParts && <Money of={0 - fee.value} />}</td>
      <td>
        <Money of={net} />
      </td>
    </tr>
  );
}
