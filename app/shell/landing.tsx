import { LegalLinks } from '../../web/legal/legal-links.tsx';
import { SignInButton } from '../../web/sign-in/sign-in-button.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './landing.module.css';
import { shellWords } from './words.ts';

/** For whoever is not signed in: what this is, and the one thing to do. */
export function Landing({ onSignIn }: { onSignIn: () => Promise<void> }) {
  const { title, landing, disclaimer } = useWords(shellWords);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <p className={styles.name}>
          <img src="/app/icon.svg" alt="" width="56" height="56" />
          {title}
        </p>
        <h1>{landing.title}</h1>
        <p className={styles.lead}>{landing.what}</p>
        <p className={styles.lead}>{landing.lead}</p>
        <SignInButton wide onSignIn={onSignIn}>
          {landing.signIn}
        </SignInButton>
      </main>
      <footer className={styles.footer}>
        <p>
          {landing.merchant} <a href="/">{landing.toPortal}</a>
        </p>
        <p>{disclaimer}</p>
        <LegalLinks />
      </footer>
    </div>
  );
}
