import { ChartNoAxesColumn, HandCoins, Landmark, ListChecks, ReceiptText } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { PageBoundary } from '../../web/ui/page-boundary.tsx';
import { SkipLink } from '../../web/ui/skip-link.tsx';
import { useFocusOnNewPage } from '../../web/ui/use-focus-on-new-page.ts';
import { useWords } from '../../web/words/words.ts';
import { Account } from './account.tsx';
import { Brand } from './brand.tsx';
import styles from './portal-shell.module.css';
import { ToConfirmCount } from './to-confirm-count.tsx';
import { shellWords } from './words.ts';

const tabs = [
  { href: '/', word: 'collect', icon: HandCoins },
  { href: '/a-confirmer', word: 'confirm', icon: ListChecks },
  { href: '/paiements', word: 'payments', icon: ReceiptText },
  { href: '/remboursements', word: 'reimbursements', icon: Landmark },
  { href: '/tableau-de-bord', word: 'dashboard', icon: ChartNoAxesColumn },
] as const;

/** The frame of every page. */
export function PortalShell({ children }: { children: ReactNode }) {
  const own = useWords(shellWords);
  const [path] = useLocation();
  const main = useFocusOnNewPage(path);
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.header}>
        <Brand />
        <nav className={styles.tabs} aria-label={own.navigation}>
          {tabs.map(({ href, word, icon: Icon }) => (
            <Link
              key={href}
              href={href}
              className={styles.tab}
              aria-current={isCurrent(href, path) ? 'page' : undefined}
            >
              <Icon aria-hidden="true" />
              <span>{own[word]}</span>
              {word === 'confirm' && <ToConfirmCount />}
            </Link>
          ))}
        </nav>
        <div className={styles.account}>
          <LanguageSwitch />
          <Account />
        </div>
      </header>
      <main id="content" ref={main} className={styles.main}>
        <PageBoundary key={path}>{children}</PageBoundary>
      </main>
      <footer className={styles.footer}>
        <Link href="/comment-ca-marche">{own.howItWorks}</Link>
        <span>{own.disclaimer}</span>
      </footer>
    </div>
  );
}

/** A request that is followed belongs to the tab where it was made. */
const isCurrent = (href: string, path: string): boolean =>
  href === '/' ? path === '/' || path.startsWith('/demandes/') : path === href || path.startsWith(`${href}/`);
