import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { PageBoundary } from '../../web/ui/page-boundary.tsx';
import { SkipLink } from '../../web/ui/skip-link.tsx';
import { useFocusOnNewPage } from '../../web/ui/use-focus-on-new-page.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { Account } from './account.tsx';
import styles from './back-office-shell.module.css';
import { Brand } from './brand.tsx';
import { Navigation } from './navigation.tsx';
import { shellWords } from './words.ts';

/** The frame of every page; what somebody may not do is not shown. */
export function BackOfficeShell({ children }: { children: ReactNode }) {
  const own = useWords(shellWords);
  const [path] = useLocation();
  const main = useFocusOnNewPage(path);
  const mayDo = useMay();
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.header}>
        <Brand />
        <div className={styles.account}>
          <Account />
        </div>
        <Navigation />
      </header>
      <main id="content" ref={main} className={styles.main}>
        <PageBoundary key={path}>{children}</PageBoundary>
      </main>
      <footer className={styles.footer}>{mayDo('read-rights') && <Link href="/droits">{own.rights}</Link>}</footer>
    </div>
  );
}
