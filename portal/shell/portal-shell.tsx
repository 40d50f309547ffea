import { ChartNoAxesColumn, HandCoins, Landmark, ListChecks, ReceiptText } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { refusalCode } from '../../web/api/failure.ts';
import { latePart } from '../../web/late-part.tsx';
import { LegalLinks } from '../../web/legal/legal-links.tsx';
import { OfflineBanner } from '../../web/offline/offline-banner.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { PageBoundary } from '../../web/ui/page-boundary.tsx';
import { SkipLink } from '../../web/ui/skip-link.tsx';
import { useFocusOnNewPage } from '../../web/ui/use-focus-on-new-page.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { useMay } from '../payment/use-may.ts';
import { Account } from './account.tsx';
import { Brand } from './brand.tsx';
import styles from './portal-shell.module.css';
import { ToConfirmCount } from './to-confirm-count.tsx';
import { shellWords } from './words.ts';

const TopNotice = latePart(() => import('./top-notice.tsx'));
const CounterCount = latePart(() => import('../counter/counter-count.tsx'));

const tabs = [
  { href: '/', word: 'collect', icon: HandCoins, may: 'ask' },
  { href: '/a-confirmer', word: 'confirm', icon: ListChecks, may: 'ask' },
  { href: '/paiements', word: 'payments', icon: ReceiptText, may: 'read' },
  { href: '/remboursements', word: 'reimbursements', icon: Landmark, may: 'accounts' },
  { href: '/tableau-de-bord', word: 'dashboard', icon: ChartNoAxesColumn, may: 'accounts' },
] as const;

/** The frame of every page. */
export function PortalShell({ children }: { children: ReactNode }) {
  const own = useWords(shellWords);
  const [path] = useLocation();
  const main = useFocusOnNewPage(path);
  const isBlocked = refusalCode(useMerchant().error) === 'account-blocked';
  const may = useMay();
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.header}>
        <Brand />
        <nav className={styles.tabs} aria-label={own.navigation}>
          {tabs
            .filter((tab) => may(tab.may))
            .map(({ href, word, icon: Icon }) => (
              <Link
                key={href}
                href={href}
                className={styles.tab}
                aria-current={isCurrent(href, path) ? 'page' : undefined}
              >
                <Icon aria-hidden="true" />
                <span className={styles.whole}>{own[word]}</span>
                <span className={styles.short}>{own.short[word]}</span>
                {word === 'collect' && <CounterCount />}
                {word === 'confirm' && <ToConfirmCount />}
              </Link>
            ))}
        </nav>
        <div className={styles.account}>
          <LanguageSwitch />
          <Account />
        </div>
      </header>
      <OfflineBanner />
      <main id="content" ref={main} className={styles.main}>
        <TopNotice isBlocked={isBlocked} />
        <PageBoundary key={path}>{!isBlocked && children}</PageBoundary>
      </main>
      <footer className={styles.footer}>
        <Link href="/comment-ca-marche">{own.howItWorks}</Link>
        <LegalLinks />
        <span>{own.disclaimer}</span>
      </footer>
    </div>
  );
}

/** A request that is followed belongs to the tab where it was made. */
const isCurrent = (href: string, path: string): boolean =>
  href === '/'
    ? path === '/' || path === '/comptoir' || path.startsWith('/demandes/')
    : path === href || path.startsWith(`${href}/`);
