import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { createQueries } from '../../web/api/queries.ts';
import { LegalLinks } from '../../web/legal/legal-links.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { SkipLink } from '../../web/ui/skip-link.tsx';
import { useFocusOnNewPage } from '../../web/ui/use-focus-on-new-page.ts';
import { Brand } from '../shell/brand.tsx';
import styles from './apply-frame.module.css';

/** Around the pages of whoever wants to become a merchant, who is not signed in. */
export function ApplyFrame({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const main = useFocusOnNewPage(path);
  const [queries] = useState(() => createQueries(() => undefined));
  return (
    <QueryClientProvider client={queries}>
      <div className={styles.page}>
        <SkipLink />
        <header className={styles.header}>
          <Brand />
          <LanguageSwitch />
        </header>
        <main id="content" ref={main} className={styles.main}>
          {children}
        </main>
        <footer className={styles.footer}>
          <LegalLinks />
        </footer>
      </div>
    </QueryClientProvider>
  );
}
