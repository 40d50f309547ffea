import type { HTMLAttributes } from 'react';
import { formatDate } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './recent-clients-list.module.css';
import type { RecentClient } from './recent-clients.ts';
import { collectWords } from './words.ts';

interface Props {
  clients: readonly RecentClient[];
  listProps: HTMLAttributes<HTMLUListElement>;
  optionProps: (index: number) => HTMLAttributes<HTMLLIElement>;
}

/** Recent clients below the field: name, masked identifier, and what they were asked last, by which one knows them. */
export function RecentClients({ clients, listProps, optionProps }: Props) {
  const own = useWords(collectWords);
  const language = useLanguage();
  return (
    <ul {...listProps} className={styles.list} aria-label={own.recentClients}>
      {clients.map(({ lastRequest, customer, clientIdentifier, amount, createdAt }, index) => (
        <li key={lastRequest} {...optionProps(index)} className={styles.option}>
          <bdi className={styles.who}>{customer ?? clientIdentifier}</bdi>
          <span className={styles.soft}>
            {customer !== undefined && <bdi>{`${clientIdentifier} · `}</bdi>}
            {own.lastAsked({ amount: formatCents(amount.value, language), date: formatDate(createdAt, language) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
