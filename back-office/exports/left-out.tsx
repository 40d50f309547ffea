import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { ExportDetail } from './use-exports.ts';
import { exportsWords } from './words.ts';

/** The establishments whose lines an export could not take, with the day since which they wait. */
export function LeftOut({ of }: { of: ExportDetail['leftOut'] }) {
  const own = useWords(exportsWords).leftOut;
  const language = useLanguage();
  return (
    <Notice tone="bad" title={own.title({ count: of.length })}>
      <p>{own.lead}</p>
      <ul>
        {of.map(({ merchantId, tradeName, since }) => (
          <li key={merchantId}>
            <Link href={`/etablissements/${merchantId}`}>
              <bdi>{tradeName ?? merchantId}</bdi>
            </Link>{' '}
            {own.since({ day: formatDay(since, language, serverNow()) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
