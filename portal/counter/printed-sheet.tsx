import { QrCode } from '../../web/ui/qr-code.tsx';
import styles from './printed-sheet.module.css';
import { printedWords } from './sheet-words.ts';

const languages = ['fr', 'en'] as const;

/** What stands on the counter, A4 or A5: who is paid, the code, and three steps in both languages. */
export function PrintedSheet({ name, link, label }: { name: string; link: string; label: string }) {
  return (
    <article className={styles.sheet}>
      <h2 className={styles.name}>
        <bdi>{name}</bdi>
      </h2>
      {languages.map((language) => (
        <p key={language} lang={language} className={language === 'fr' ? styles.heading : styles.second}>
          {printedWords(language).heading}
        </p>
      ))}
      <div className={styles.code}>
        <QrCode text={link} label={label} />
      </div>
      <ol className={styles.steps}>
        {printedWords('fr').steps.map((step, index) => (
          <li key={step}>
            <span lang="fr">{step}</span>
            <span lang="en" className={styles.second}>
              {printedWords('en').steps[index]}
            </span>
          </li>
        ))}
      </ol>
      <footer className={styles.footer}>
        <span lang="fr">{printedWords('fr').disclaimer}</span>
      </footer>
    </article>
  );
}
