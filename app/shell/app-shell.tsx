import { CircleUserRound, IdCard, Inbox, WalletMinimal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { PageBoundary } from '../../web/ui/page-boundary.tsx';
import { SkipLink } from '../../web/ui/skip-link.tsx';
import { useFocusOnNewPage } from '../../web/ui/use-focus-on-new-page.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './app-shell.module.css';
import { shellWords } from './words.ts';

const tabs = [
  { href: '/', word: 'inbox', icon: Inbox },
  { href: '/cheques', word: 'wallet', icon: WalletMinimal },
  { href: '/identifiant', word: 'identifier', icon: IdCard },
  { href: '/compte', word: 'account', icon: CircleUserRound },
] as const;

interface Props {
  /** Over the page, as wide as the window. */
  top?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: what it shows, and the tabs where the thumb is. */
export function AppShell({ top, children }: Props) {
  const own = useWords(shellWords);
  const [path] = useLocation();
  const main = useFocusOnNewPage(path);
  return (
    <div className={styles.shell}>
      <SkipLink />
      <div>{top}</div>
      <main id="content" ref={main} className={styles.main}>
        <PageBoundary key={path}>{children}</PageBoundary>
      </main>
      {!isOneThing(path) && (
        <nav className={styles.tabs} aria-label={own.navigation}>
          {tabs.map(({ href, word, icon: Icon }) => (
            <Link
              key={href}
              href={href}
              className={styles.tab}
              aria-current={isCurrent(href, path) ? 'page' : undefined}
            >
              <Icon aria-hidden="true" />
              {own[word]}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}

/** There the next step has the place at the bottom, and the way back is at the top. */
const isOneThing = (path: string): boolean => path.startsWith('/demandes/') || path.startsWith('/comptoir');

const isCurrent = (href: string, path: string): boolean => path === href || path.startsWith(`${href}/`);
