import { Landmark } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { TransferSentence } from '../payment/transfer-sentence.tsx';
import { ComplementForm } from '../payments/complement-form.tsx';
import styles from './paid.module.css';
import { followUpWords } from './words.ts';

/** Paid: what is left to collect otherwise, and when the money arrives. */
export function Paid({ payment }: { payment: PaymentRequest }) {
  const own = useWords(followUpWords);
  const { remainder, reimbursement } = payment;
  return (
    <Stack>
      {(remainder?.value ?? 0) > 0 && (
        <Card>
          <ComplementForm payment={payment} size="xl" />
        </Card>
      )}
      {reimbursement && (
        <p className={styles.transfer}>
          <Landmark aria-hidden="true" />
          <TransferSentence reimbursement={reimbursement} />
        </p>
      )}
      <Row>
        <ButtonLink href="/" look="primary" size="l">
          {own.newRequest}
        </ButtonLink>
      </Row>
    </Stack>
  );
}
