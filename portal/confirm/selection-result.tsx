import { CircleAlert, CircleCheck, Hourglass, Info } from 'lucide-react';
import { useServerNow } from '../../web/api/server-clock.ts';
import { useFailureSentence } from '../../web/ui/failure-notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { movedOn } from '../payment/moved-on.ts';
import styles from './selection-result.module.css';
import { selectionWords } from './selection-words.ts';
import type { Result } from './use-confirm-selection.ts';

const icons = { waiting: Hourglass, confirmed: CircleCheck, 'moved-on': Info, failed: CircleAlert };

/** What came of one hold among several; nothing before it was asked. */
export function SelectionResult({ result }: { result: Result | undefined }) {
  const own = useWords(selectionWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const failureOf = useFailureSentence();
  if (!result) return null;
  const Icon = icons[result.is];
  return (
    <p className={`${styles.result} ${styles[result.is]}`}>
      <Icon aria-hidden="true" />
      {result.is === 'waiting' && own.waiting}
      {result.is === 'confirmed' && own.done}
      {result.is === 'moved-on' && movedOn(result.payment, { language, now })}
      {result.is === 'failed' && failureOf(result.error)}
    </p>
  );
}
