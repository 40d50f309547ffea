import { Link } from 'wouter';
import { refusalCode } from '../../web/api/failure.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { SimilarNotice } from './similar-notice.tsx';
import { collectWords } from './words.ts';

interface Props {
  amount: number | undefined;
  /** The id of a request of the same amount that waits with the same client: this one was not sent. */
  similarTo: string | undefined;
  /** A refusal that is about none of the fields. */
  error: Error | null;
  isSending: boolean;
}

/** The button that sends, with what should be known before it is pressed. */
export function SendPanel({ amount, similarTo, error, isSending }: Props) {
  const own = useWords(collectWords);
  const language = useLanguage();
  const wasMadeElsewhere = refusalCode(error) === 'idempotency-key-reused';
  return (
    <>
      {similarTo !== undefined ? (
        <SimilarNotice id={similarTo} />
      ) : wasMadeElsewhere ? (
        <Notice tone="warning" live>
          <p>{own.madeElsewhere}</p>
          <Link href="/paiements">{own.seePayments}</Link>
        </Notice>
      ) : (
        <FailureNotice error={error} />
      )}
      <Button type="submit" look="primary" size="l" wide isPending={isSending}>
        {similarTo !== undefined || wasMadeElsewhere
          ? own.sendAnyway
          : amount === undefined
            ? own.send
            : own.sendAmount({ amount: formatCents(amount, language) })}
      </Button>
      <span role="status" className="visually-hidden">
        {isSending ? own.sending : ''}
      </span>
    </>
  );
}
