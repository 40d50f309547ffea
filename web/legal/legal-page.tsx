import { ArrowLeft } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import ContactLines from '../contact/contact-lines.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { PageHeader } from '../ui/layout.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { useFocusOnNewPage } from '../ui/use-focus-on-new-page.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/words.ts';
import { isPublicPage, type PublicPage } from './legal-address.ts';
import styles from './legal-page.module.css';
import Links from './links.tsx';
import { TextBody } from './text-body.tsx';
import { legalWords } from './words.ts';

/** What anybody may read of the service: a frame of its own, the same in both apps, for whoever is signed in or not. */
export default function LegalPage({ page }: { page: string }) {
  const own = useWords(legalWords);
  const [path] = useLocation();
  const main = useFocusOnNewPage(path);
  return (
    <div className={styles.page}>
      <SkipLink />
      <header className={styles.header}>
        <Link href="/" className={styles.back}>
          <ArrowLeft aria-hidden="true" /> {own.back}
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content" ref={main} className={styles.main}>
        {isPublicPage(page) ? <Body page={page} /> : <PageHeader title={own.notFound} />}
      </main>
      <footer className={styles.footer}>
        <Links />
      </footer>
    </div>
  );
}

function Body({ page }: { page: PublicPage }) {
  const own = useWords(legalWords);
  const language = useLanguage();
  if (page !== 'contact') return <TextBody key={`${page}.${language}`} page={page} language={language} />;
  return (
    <>
      <PageHeader title={own.contactTitle} lead={own.contactLead} />
      <ContactLines otherwise={own.nobody} />
    </>
  );
}
