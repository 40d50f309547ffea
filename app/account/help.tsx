import { factorLimits } from '../../contract/settings/limits.ts';
import { SupportContact } from '../../web/contact/support-contact.tsx';
import { useIssuer } from '../../web/contact/use-issuer.ts';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { tell, useWords } from '../../web/words/words.ts';
import styles from './account-page.module.css';
import { accountWords } from './words.ts';

/** What people ask when something does not go as they thought. */
export function Help() {
  const { help } = useWords(accountWords);
  const issuer = useIssuer();
  return (
    <section className={styles.help} aria-labelledby="help">
      <h2 id="help">{help.title}</h2>
      {help.questions.map(({ question, answer }) => (
        <Disclosure key={question} summary={question}>
          <p className={styles.answer}>{tell(answer, { count: factorLimits.codeAttemptsMax, issuer })}</p>
        </Disclosure>
      ))}
      <p>{help.other}</p>
      <SupportContact />
    </section>
  );
}
