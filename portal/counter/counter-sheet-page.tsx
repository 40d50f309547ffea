import { Printer, QrCode as QrCodeIcon } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../web/ui/button.tsx';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Row, Skeleton } from '../../web/ui/layout.tsx';
import { formatDay } from '../../web/format/dates.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import styles from './counter-sheet-page.module.css';
import { PrintedSheet } from './printed-sheet.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { sheetWords } from './sheet-words.ts';
import { useCounterCode, useRenewCounterCode } from './use-counter-code.ts';

/** The sheet for the counter: made, printed, renewed. */
export default function CounterSheetPage() {
  const own = useWords(sheetWords);
  const language = useLanguage();
  const counter = useCounterCode();
  const merchant = useMerchant();
  const create = useRenewCounterCode();
  const [isRenewing, setRenewing] = useState(false);
  const failed = counter.error ?? merchant.error;
  const code = counter.data?.code;
  const link = `${location.origin}/app/comptoir/${code}`;
  return (
    <>
      <div className={styles.screen}>
        <PageHeader title={own.title} lead={own.lead} actions={<Link href="/">{own.back}</Link>} />
        <FailureNotice error={failed} onRetry={() => void Promise.all([counter.refetch(), merchant.refetch()])} />
        <FailureNotice error={create.error} />
        {!failed && (!counter.data || !merchant.data) && <Skeleton lines={6} />}
        {code === null && (
          <EmptyState
            icon={<QrCodeIcon />}
            title={own.none}
            action={
              <Button look="primary" isPending={create.isPending} onPress={() => create.mutate(null)}>
                {own.create}
              </Button>
            }
          >
            <p>{own.noneDetail}</p>
          </EmptyState>
        )}
        {code && (
          <Row>
            <Button look="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
              {own.print}
            </Button>
            <CopyButton text={link}>{own.copy}</CopyButton>
            <Button look="quiet" onPress={() => setRenewing(true)}>
              {own.renew}
            </Button>
          </Row>
        )}
        {code && counter.data?.since && (
          <p className={styles.since}>{own.since({ day: formatDay(counter.data.since, language, 0) })}</p>
        )}
      </div>
      {code && merchant.data && <PrintedSheet name={merchant.data.tradeName} link={link} label={own.qrCode} />}
      {code && isRenewing && <RenewDialog code={code} onClose={() => setRenewing(false)} />}
    </>
  );
}
