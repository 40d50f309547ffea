import type { PaymentType, Schemas } from '../../web/api/client.ts';
import { formatBasisPoints } from '../../web/format/percent.ts';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { tell, useWords } from '../../web/words/words.ts';
import { termsInWords } from './terms-in-words.ts';
import styles from './types-compared.module.css';
import { helpWords } from './words.ts';

const types: readonly PaymentType[] = ['IMMEDIATE', 'DEFERRED', 'PRE_RESERVATION', 'DEFERRED_PRE_RESERVATION'];

/** The four types side by side; on a phone one under another. The roles keep it a table there too. */
export function TypesCompared({ merchant }: { merchant: Schemas['OwnMerchant'] }) {
  const own = useWords(helpWords);
  const names = useWords(paymentTypeWords);
  const language = useLanguage();
  const told = termsInWords(merchant.terms, language);
  const { columns } = own;
  return (
    <section className={styles.section} aria-labelledby="types">
      <div>
        <h2 id="types">{own.compare}</h2>
        <p className={styles.lead}>{own.compareLead}</p>
      </div>
      <table role="table" className={styles.table} aria-labelledby="types">
        <thead role="rowgroup">
          <tr role="row">
            {Object.entries(columns).map(([name, title]) => (
              <th key={name} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {types.map((type) => {
            const { when, delay, approval, confirmation, transfer } = own.types[type];
            return (
              <tr key={type} role="row">
                <th role="rowheader" scope="row">
                  {names[type]}
                  <span className={styles.when}>{when}</span>
                </th>
                <td role="cell" data-label={columns.delay}>
                  {tell(delay, told)}
                </td>
                <td role="cell" data-label={columns.approval}>
                  {approval}
                </td>
                <td role="cell" data-label={columns.confirmation}>
                  {tell(confirmation, told)}
                </td>
                <td role="cell" data-label={columns.transfer}>
                  {transfer(told)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {merchant.commissionBps > 0 && (
        <p>{own.commission({ rate: formatBasisPoints(merchant.commissionBps, language) })}</p>
      )}
    </section>
  );
}
