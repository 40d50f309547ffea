import { Card } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import type { StatementContent } from './statement-content.ts';
import styles from './statement.module.css';
import { statementWords } from './statement-words.ts';

/** What a statement says, on the screen and on paper; a narrow screen leaves the days to the files. */
export function StatementSheet({ content }: { content: StatementContent }) {
  const own = useWords(statementWords);
  const { title, merchant, facts, columns, rows, footer } = content;
  return (
    <Card as="article" label={title}>
      <header className={styles.paper}>
        <h1>{title}</h1>
        <p>
          <Verbatim>{merchant.name}</Verbatim>
        </p>
        {merchant.lines.map((line) => (
          <p key={line}>
            <Verbatim>{line}</Verbatim>
          </p>
        ))}
      </header>
      <p>{own.lead}</p>
      <dl className={styles.facts}>
        {facts.map(({ term, amount, isNote }) => (
          <div key={term} className={isNote ? styles.note : undefined}>
            <dt>{term}</dt>
            <dd>
              <Money of={amount} />
            </dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <p>{own.none}</p>
      ) : (
        <table className={styles.days}>
          <caption className="visually-hidden">{own.days}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ day, amounts }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                {amounts.map((amount, index) => (
                  <td key={columns[index + 1]}>
                    <Money of={amount} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.footer}>{footer}</p>
    </Card>
  );
}
