import { ArrowLeft, Printer } from 'lucide-react';
import { Link } from 'wouter';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatDate, formatTime } from '../../web/format/dates.ts';
import { Button } from '../../web/ui/button.tsx';
import { Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMe } from '../device/use-device.ts';
import { currentCents } from '../payment/current-cents.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { requestPath } from '../payment/use-request.ts';
import { receiptWords } from './receipt-words.ts';
import styles from './receipt.module.css';
import { useScreenStart } from './use-screen-start.ts';

/** Proof of a payment, to keep or to print; of one that was taken back, with that said. */
export function Receipt({ request, validatedAt }: { request: ClientPaymentRequest; validatedAt: string }) {
  const own = useWords(receiptWords);
  const words = useWords(paymentWords);
  const language = useLanguage();
  const { data: me } = useMe();
  useScreenStart();
  const { merchant, amount, remainder, label, matchCode, id } = request;
  const moment = (iso: string) => `${formatDate(iso, language)}, ${formatTime(iso, language)}`;
  const takenBack = request.status === 'VALIDATED' ? undefined : request.endedAt;
  return (
    <>
      <div className={styles.bar}>
        <Link href={requestPath(id)} className={styles.back}>
          <ArrowLeft aria-hidden="true" /> {own.back}
        </Link>
        <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
          {own.print}
        </Button>
      </div>
      <article className={styles.receipt}>
        <header>
          <PageTitle title={`${own.title}, ${merchant.name}`} />
          <h1 tabIndex={-1}>{own.title}</h1>
          <p>{moment(validatedAt)}</p>
        </header>
        <section className={styles.merchant}>
          <h2>{merchant.name}</h2>
          <p>
            {merchant.legalName}, {merchant.city}
          </p>
          {merchant.phone !== undefined && <p>{merchant.phone}</p>}
        </section>
        <p className={styles.paid}>
          <span>{words.paid}</span>
          <Money of={currentCents(request)} size="l" />
        </p>
        {takenBack !== undefined && <p className={styles.takenBack}>{own.takenBack({ at: moment(takenBack) })}</p>}
        <Facts
          facts={[
            [words.requested, <Money key="requested" of={amount} />],
            remainder !== undefined && [words.remainder, <Money key="remainder" of={remainder} />],
            label !== undefined && [words.label, label],
            me !== undefined && [own.payer, me.name],
            [words.matchCode, matchCode],
            [
              own.number,
              <span key="number" className={styles.number}>
                {id}
              </span>,
            ],
          ]}
        />
        <footer className={styles.footer}>{own.footer}</footer>
      </article>
    </>
  );
}
