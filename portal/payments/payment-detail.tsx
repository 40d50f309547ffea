import { ArrowLeft, Printer, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Button } from '../../web/ui/button.tsx';
import { Card, Facts, PageHeader, Stack } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../payment/use-may.ts';
import { useWhyEnded } from '../payment/use-why-ended.ts';
import { StatusBadge } from '../payment/status-badge.tsx';
import { ComplementForm } from './complement-form.tsx';
import { detailWords } from './detail-words.ts';
import { EndedNotice } from './ended-notice.tsx';
import { listAddress } from './list-address.ts';
import { NextStep } from './next-step.tsx';
import { PaymentAmounts } from './payment-amounts.tsx';
import styles from './payment-detail.module.css';
import { PaymentTimeline } from './payment-timeline.tsx';
import { ReceiptPdf } from './receipt-pdf.tsx';
import { useMakeAgain } from './use-make-again.ts';
import { RefundCard } from './refund-card.tsx';
import { ReimbursementCard } from './reimbursement-card.tsx';

/** All that is known of one payment, and what can be done about it. */
export function PaymentDetail({ payment }: { payment: PaymentRequest }) {
  const own = useWords(detailWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const [hasGivenBack, setGivenBack] = useState(false);
  const { status, customer, label, reference, capturedAmount, reimbursement, commissionBps } = payment;
  const may = useMay();
  const isPaid = status === 'VALIDATED';
  const makeAgain = useMakeAgain(payment);
  // Which has the same button.
  const hasEndedNotice = useWhyEnded(payment) !== undefined;
  return (
    <>
      <Link href={listAddress()} className={styles.back}>
        <ArrowLeft aria-hidden="true" /> {own.back}
      </Link>
      <PageHeader
        title={label ?? customer ?? reference ?? own.untitled}
        lead={
          <span className={styles.lead}>
            <span role="status">
              <StatusBadge status={status} />
            </span>
            {types[payment.type]} · {own.client({ identifier: payment.clientIdentifier })}
          </span>
        }
        actions={
          <>
            {!hasEndedNotice && may('ask') && (
              <Button icon={<RotateCcw aria-hidden="true" />} onPress={makeAgain}>
                {own.again}
              </Button>
            )}
            {capturedAmount && (
              <>
                <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
                  {own.print}
                </Button>
                <ReceiptPdf payment={payment} />
              </>
            )}
          </>
        }
      />
      <div className={styles.columns}>
        <Stack>
          <EndedNotice payment={payment} isNew={hasGivenBack} />
          <Card>
            <PaymentAmounts payment={payment} />
          </Card>
          <NextStep payment={payment} />
          {isPaid && may('ask') && (payment.remainder?.value ?? 0) > 0 && (
            <Card>
              <ComplementForm payment={payment} />
            </Card>
          )}
          {reimbursement && <ReimbursementCard reimbursement={reimbursement} commissionBps={commissionBps} />}
          {isPaid && may('refund') && <RefundCard payment={payment} onDone={() => setGivenBack(true)} />}
        </Stack>
        <Stack>
          <Card>
            <Stack>
              <PaymentTimeline payment={payment} />
            </Stack>
          </Card>
          <Card>
            <Stack>
              <h2>{own.facts}</h2>
              <Facts
                facts={[
                  [own.createdAt, formatDay(payment.createdAt, language)],
                  [own.type, types[payment.type]],
                  customer !== undefined && [own.customer, <Verbatim key="customer">{customer}</Verbatim>],
                  reference !== undefined && [own.reference, <Verbatim key="reference">{reference}</Verbatim>],
                  [own.matchCode, <Verbatim key="code">{payment.matchCode}</Verbatim>],
                  [own.id, <Verbatim key="id">{payment.id}</Verbatim>],
                ]}
              />
            </Stack>
          </Card>
        </Stack>
      </div>
    </>
  );
}
