import { UserLock } from 'lucide-react';
import { Link } from 'wouter';
import { latePart } from '../../web/late-part.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMay, useOperator } from '../operator/use-operator.ts';
import { SearchBox } from '../search/search-box.tsx';
import { SearchResults } from '../search/search-results.tsx';
import { useSought } from '../search/use-search.ts';
import { tabs } from '../shell/tabs.ts';
import { shellWords } from '../shell/words.ts';
import styles from './home-page.module.css';
import { homeWords } from './words.ts';

const WorkCounts = latePart(() => import('../work/work-counts.tsx'));
const PasskeyCard = latePart(() => import('../../web/sign-in/passkey-card.tsx'));

/** Where one begins: what one looks for, what waits, and what one may do. */
export function HomePage() {
  const own = useWords(homeWords);
  const { tabs: names } = useWords(shellWords);
  const { isPending, error, refetch, data: operator } = useOperator();
  const mayDo = useMay();
  const [sought, search] = useSought();
  const jobs = tabs.filter(({ right }) => right !== undefined && mayDo(right));
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {mayDo('search') && <SearchBox sought={sought} onSearch={search} />}
      {sought !== '' && mayDo('search') && <SearchResults sought={sought} />}
      {isPending && <Skeleton />}
      {operator && operator.roles.length === 0 && <EmptyState icon={<UserLock />} title={own.nothing} />}
      {sought === '' && mayDo('read-work') && <WorkCounts />}
      {sought === '' && (
        <ul className={styles.jobs}>
          {jobs.map(({ href, word, icon: Icon }) => (
            <li key={href}>
              <Link href={href} className={styles.job}>
                <Icon aria-hidden="true" />
                {names[word]}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {sought === '' && <PasskeyCard audience="back-office" redirectUri={`${location.origin}/back-office/`} />}
    </>
  );
}
