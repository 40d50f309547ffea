import { ChevronLeft, Landmark } from 'lucide-react';
import { Link } from 'wouter';
import { refusalCode } from '../../web/api/failure.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { SupportContact } from '../../web/contact/support-contact.tsx';
import { formatDay } from '../../web/format/dates.ts';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { addUp } from './lines.ts';
import styles from './reimbursement-page.module.css';
import { TransferHead } from './transfer-head.tsx';
import { TransferLines } from './transfer-lines.tsx';
import { useReimbursement } from './use-reimbursement.ts';
import { reimbursementWords } from './words.ts';

/** One transfer with all that it is made of. */
export default function ReimbursementPage({ id }: { id: string }) {
  const language = useLanguage();
  const { detail, loading, more } = useWords(reimbursementWords);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useReimbursement(id);
  if (!data && refusalCode(error) === 'not-found') return <Gone wasToCome={id.endsWith('-upcoming')} />;
  if (!data) {
    return (
      <>
        <PageHeader title={detail.title({ day: dayOf(id, language) })} />
        {error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={4} label={loading} />
        )}
      </>
    );
  }
  const { reimbursement, lines } = data;
  const day = formatDay(reimbursement.executionDate, language, serverNow());
  return (
    <>
      <div>
        <Back />
        <PageHeader title={detail.title({ day })} />
      </div>
      <TransferHead transfer={reimbursement} />
      <h2>{detail.lines}</h2>
      {hasNextPage && <p>{detail.partly({ shown: lines.length })}</p>}
      <TransferLines {...data} />
      <FailureNotice error={error} />
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {more}
        </Button>
      )}
      {!hasNextPage &&
        (addUp(lines, reimbursement) ? (
          <Notice tone="good">{detail.addsUp}</Notice>
        ) : (
          <Notice tone="bad">
            <p>{detail.addsNotUp}</p>
            <SupportContact />
          </Notice>
        ))}
    </>
  );
}

function Back() {
  return (
    <Link href="/remboursements" className={styles.back}>
      <ChevronLeft aria-hidden="true" /> {useWords(reimbursementWords).detail.back}
    </Link>
  );
}

/** What was to come has another address once it is made. */
function Gone({ wasToCome }: { wasToCome: boolean }) {
  const { detail } = useWords(reimbursementWords);
  return (
    <>
      <PageHeader title={wasToCome ? detail.gone : detail.unknown} />
      <EmptyState
        icon={<Landmark />}
        title={wasToCome ? detail.goneLead : detail.unknownLead}
        action={<ButtonLink href="/remboursements">{detail.back}</ButtonLink>}
      />
    </>
  );
}

/** The id begins with the day, so that the heading is there at once. */
const dayOf = (id: string, language: 'fr' | 'en'): string => {
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(id) ?? [];
  return date === undefined || Number.isNaN(Date.parse(date)) ? '…' : formatDay(date, language, serverNow());
};
