import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './issued-code.module.css';
import { clientWords } from './words.ts';

/** What a call that issues a code answers with, once. */
export interface Issued {
  activationCode: string;
  expiresAt: string;
}

export function IssuedCode({ issued: { activationCode, expiresAt } }: { issued: Issued }) {
  const own = useWords(clientWords).activation;
  const language = useLanguage();
  return (
    <Notice tone="good" title={own.code} live>
      <p>
        <Verbatim className={styles.code}>{activationCode}</Verbatim>
      </p>
      <p>{own.once({ day: formatDay(expiresAt, language, serverNow()) })}</p>
    </Notice>
  );
}
