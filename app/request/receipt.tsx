import { ArrowLeft, Printer } from 'lucide-react';
import { Link } from 'wouter';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { PdfButton } from '../../web/receipt/pdf-button.tsx';
import { ReceiptFacts } from '../../web/receipt/receipt-facts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMe } from '../device/use-device.ts';
import { currentCents } from '../payment/current-cents.ts';
import { requestPath } from '../payment/use-request.ts';
import { receiptContent } from './receipt-content.ts';
import { receiptWords } from './receipt-words.ts';
import styles from './receipt.module.css';
import { useScreenStart } from './use-screen-start.ts';

/** Proof of a payment, to keep or to print; of one that was taken back, with that said. */
export function Receipt({ request, validatedAt }: { request: ClientPaymentRequest; validatedAt: string }) {
  const own = useWords(receiptWords);
  const { data: me } = useMe();
  const content = receiptContent(request, validatedAt, me?.name, useLanguage());
  useScreenStart();
  const { title, merchant, moment, takenBack, paid, groups, footer } = content;
  return (
    <>
      <div className={styles.bar}>
        <Link href={requestPath(request.id)} className={styles.back}>
          <ArrowLeft aria-hidden="true" /> {own.back}
        </Link>
        <Row>
          <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
            {own.print}
          </Button>
          <PdfButton content={content} validatedAt={validatedAt} matchCode={request.matchCode} />
        </Row>
      </div>
      <article className={styles.receipt}>
        <header>
          <PageTitle title={`${title}, ${merchant.name}`} />
          <h1 tabIndex={-1}>{title}</h1>
          <p>{moment}</p>
        </header>
        <section className={styles.merchant}>
          <h2>
            <Verbatim>{merchant.name}</Verbatim>
          </h2>
          {merchant.lines.map((line) => (
            <p key={line}>
              <Verbatim>{line}</Verbatim>
            </p>
          ))}
        </section>
        <p className={styles.paid}>
          <span>{paid}</span>
          <Money of={currentCents(request)} size="l" />
        </p>
        {takenBack !== undefined && <p className={styles.takenBack}>{takenBack}</p>}
        {groups.map((group, index) => {
          const beside = group.filter(([term]) => term !== paid);
          return beside.length > 0 && <ReceiptFacts key={index} of={beside} />;
        })}
        <footer className={styles.footer}>{footer}</footer>
      </article>
    </>
  );
}
