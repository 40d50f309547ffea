import { SignInButton } from '../../web/sign-in/sign-in-button.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { LanguageSwitch } from '../../web/ui/language-switch.tsx';
import { useWords } from '../../web/words/words.ts';
import { Brand } from './brand.tsx';
import styles from './landing.module.css';
import { shellWords } from './words.ts';

/** For whoever is not signed in. */
export function Landing({ onSignIn }: { onSignIn: () => Promise<void> }) {
  const { landing } = useWords(shellWords);
  return (
    <div className={styles.page}>
      <PageTitle title={landing.signIn} />
      <header className={styles.header}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1>{landing.title}</h1>
        <p className={styles.lead}>{landing.lead}</p>
        <SignInButton onSignIn={onSignIn}>{landing.signIn}</SignInButton>
      </main>
      <footer className={styles.footer}>
        <p>
          {landing.merchant} <a href="/">{landing.toPortal}</a>
        </p>
      </footer>
    </div>
  );
}
