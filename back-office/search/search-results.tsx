import { SearchX } from 'lucide-react';
import { Link } from 'wouter';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { pagePath } from './page-path.ts';
import styles from './search-results.module.css';
import { useSearch, type Found } from './use-search.ts';
import { searchWords } from './words.ts';

/** What a search found, each with what it was found by; people's data are masked. */
export function SearchResults({ sought }: { sought: string }) {
  const own = useWords(searchWords);
  const { data, error, refetch } = useSearch(sought);
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.items.length === 0) {
    return (
      <EmptyState icon={<SearchX />} title={own.nothing}>
        <p>{own.nothingLead}</p>
      </EmptyState>
    );
  }
  return (
    <Stack>
      <h2 role="status">{own.found({ count: data.items.length })}</h2>
      <ul className={styles.results}>
        {data.items.map((found) => (
          <li key={`${found.kind}${found.id}${found.foundBy}`}>
            <Result found={found} />
          </li>
        ))}
      </ul>
      {data.more && <Notice>{own.more}</Notice>}
    </Stack>
  );
}

function Result({ found }: { found: Found }) {
  const own = useWords(searchWords);
  const path = pagePath(found.kind, found.id);
  const content = (
    <>
      <span className={styles.soft}>{own.kinds[found.kind]}</span>
      <span>
        <Verbatim className={styles.title}>{found.title}</Verbatim>
        <Verbatim className={styles.soft}>{found.subtitle}</Verbatim>
      </span>
      <span className={styles.soft}>{own.foundBy[found.foundBy]}</span>
    </>
  );
  if (path === undefined) return <div className={styles.result}>{content}</div>;
  return (
    <Link href={path} className={styles.result}>
      {content}
    </Link>
  );
}
