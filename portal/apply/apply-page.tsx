import { useState } from 'react';
import { PageHeader } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { ApplicationForm } from './application-form.tsx';
import { applyWords } from './words.ts';

/** « Devenir partenaire »: what somebody says of themselves and of their establishment. */
export function ApplyPage() {
  const own = useWords(applyWords);
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo === undefined) {
    return (
      <>
        <PageHeader title={own.title} lead={own.lead} />
        <ApplicationForm onSent={setSentTo} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={own.sent.title} />
      <Notice tone="good" title={own.sent.mailed({ email: sentTo })} live>
        <p>{own.sent.next}</p>
      </Notice>
      <p>{own.sent.nothing}</p>
    </>
  );
}
