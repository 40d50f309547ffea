import { latePart } from '../../web/late-part.tsx';
import { LegalLinks } from '../../web/legal/legal-links.tsx';
import { SignInButton } from '../../web/sign-in/sign-in-button.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { useWords } from '../../web/words/words.ts';
import { Brand } from './brand.tsx';
import styles from './landing.module.css';
import { shellWords } from './words.ts';

const LandingMore = latePart(() => import('./landing-more.tsx'));

/** For whoever is not signed in: what this is, and the one thing to do. */
export function Landing({ onSignIn }: { onSignIn: () => Promise<void> }) {
  const { landing, disclaimer } = useWords(shellWords);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1>{landing.title}</h1>
        <p className={styles.lead}>{landing.lead}</p>
        <SignInButton onSignIn={onSignIn}>{landing.signIn}</SignInButton>
        <div className={styles.more}>
          <LandingMore />
        </div>
      </main>
      <footer className={styles.footer}>
        <p>{disclaimer}</p>
        <LegalLinks />
      </footer>
    </div>
  );
}
