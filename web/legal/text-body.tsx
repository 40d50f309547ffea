import type { LegalPage } from '../../contract/legal-text.ts';
import { SupportContact } from '../contact/support-contact.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Language } from '../words/language.ts';
import { useWords } from '../words/words.ts';
import styles from './legal-page.module.css';
import { TextBlock } from './text-block.tsx';
import { useLegalText } from './use-legal-text.ts';
import { legalWords } from './words.ts';

/** One of the texts, with a mark while it is only a draft, and whom to turn to below it. */
export function TextBody({ page, language }: { page: LegalPage; language: Language }) {
  const own = useWords(legalWords);
  const { text, error, readAgain } = useLegalText(`${page}.${language}`);
  return (
    <>
      <PageHeader title={text?.title ?? own[page]} />
      {error !== undefined && <FailureNotice error={error} onRetry={readAgain} />}
      {text ? (
        <>
          {text.isDraft && (
            <Notice tone="warning" title={own.draft.title}>
              <p>{own.draft.detail}</p>
            </Notice>
          )}
          <div className={styles.text}>
            {text.blocks.map((block, index) => (
              <TextBlock key={index} block={block} />
            ))}
          </div>
        </>
      ) : (
        error === undefined && <Skeleton lines={8} />
      )}
      <SupportContact />
    </>
  );
}
