import { HandCoins, Landmark, Send, Smartphone } from 'lucide-react';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { Terms } from '../collect/find-issues.ts';
import styles from './four-steps.module.css';
import { termsInWords } from './terms-in-words.ts';
import { helpWords } from './words.ts';

/** From the request to the bank account. */
export function FourSteps({ terms }: { terms: Terms }) {
  const own = useWords(helpWords);
  const told = termsInWords(terms, useLanguage());
  const steps = [
    { title: own.ask.title, detail: own.ask.detail(told), Icon: Send },
    { title: own.approve.title, detail: own.approve.detail, Icon: Smartphone },
    { title: own.complete.title, detail: own.complete.detail, Icon: HandCoins },
    { title: own.receive.title, detail: own.receive.detail(told), Icon: Landmark },
  ];
  return (
    <section aria-label={own.steps}>
      <ol className={styles.steps}>
        {steps.map(({ title, detail, Icon }) => (
          <li key={title} className={styles.step}>
            <span className={styles.icon} aria-hidden="true">
              <Icon />
            </span>
            <h2 className={styles.title}>{title}</h2>
            <p className={styles.detail}>{detail}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
