import type { ReactNode } from 'react';
import { useWords, words } from '../words/words.ts';
import styles from './layout.module.css';
import { PageTitle } from './page-title.tsx';

/** A raised place for one thing. */
export function Card({
  children,
  as: Element = 'section',
  label,
}: {
  children: ReactNode;
  as?: 'section' | 'li' | 'article' | 'div';
  label?: string;
}) {
  return (
    <Element className={styles.card} aria-label={label}>
      {children}
    </Element>
  );
}

/** Things one under another, with the same space between. */
export function Stack({ children, space = 'm' }: { children: ReactNode; space?: 's' | 'm' | 'l' }) {
  return <div className={`${styles.stack} ${styles[space]}`}>{children}</div>;
}

/** Things beside each other that wrap where there is no room. */
export function Row({ children, spread = false }: { children: ReactNode; spread?: boolean }) {
  return <div className={`${styles.row} ${spread ? styles.spread : ''}`}>{children}</div>;
}

/** The head of a page: what it is, what it is for, and what can be done. */
export function PageHeader({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <header className={styles.pageHeader}>
      <PageTitle title={title} />
      <div>
        <h1 tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={styles.row}>{actions}</div>}
    </header>
  );
}

/** A list that is empty teaches what will be in it, and how it gets there. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon} aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      {children}
      {action}
    </div>
  );
}

/** Term and value pairs. */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [term: string, value: ReactNode] | undefined | false)[];
}) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{typeof fact[1] === 'string' ? <bdi>{fact[1]}</bdi> : fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const skeletonWords = words({
  loading: { fr: 'Chargement…', en: 'Loading…' },
});

/** Keeps the place of what is being loaded, so that nothing moves when it comes; `label` where it is known what comes. */
export function Skeleton({ lines = 3, label }: { lines?: number; label?: string }) {
  const { loading } = useWords(skeletonWords);
  return (
    <div className={styles.skeleton} role="status" data-skeleton="">
      <span className="visually-hidden">{label ?? loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
