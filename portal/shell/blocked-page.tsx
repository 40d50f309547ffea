import { SupportContact } from '../../web/contact/support-contact.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { blockedWords } from './blocked-words.ts';

/** In the place of every page: the API answers nothing else. */
export default function BlockedPage() {
  const own = useWords(blockedWords);
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <Notice tone="bad">
        <p>{own.requests}</p>
        <p>{own.transfers}</p>
        <p>{own.support}</p>
        <SupportContact />
      </Notice>
    </>
  );
}
