import { Disclosure } from '../../web/ui/disclosure.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './account-page.module.css';
import { accountWords } from './words.ts';

/** What people ask when something does not go as they thought. */
export function Help() {
  const { help } = useWords(accountWords);
  return (
    <section className={styles.help} aria-labelledby="help">
      <h2 id="help">{help.title}</h2>
      {help.questions.map(({ question, answer }) => (
        <Disclosure key={question} summary={question}>
          <p className={styles.answer}>{answer}</p>
        </Disclosure>
      ))}
    </section>
  );
}
