import { useState } from 'react';
import { Link } from 'wouter';
import { answer } from '../../web/api/client.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { reversalWords } from './words.ts';

/** Asks a second person to take a credit back, wholly or in part. */
export function ReversalForm({ creditId }: { creditId: string }) {
  const { form: own } = useWords(reversalWords);
  const [isProposed, setProposed] = useState(false);
  const form = useActForm({
    initial: { amount: undefined as number | undefined, reason: '' },
    required: ['reason'],
    send: (api, { amount, reason }, key) =>
      answer(
        api.POST('/v1/finance/wallet-credits/{id}/reversals', {
          params: { path: { id: creditId }, header: { 'Idempotency-Key': key } },
          body: { reason, ...(amount !== undefined && { amount: { value: amount, currency: 'EUR' } }) },
        }),
      ),
    onDone: () => setProposed(true),
  });
  if (isProposed) {
    return (
      <Notice tone="good" title={own.done} live>
        <Link href="/reprises">{own.toList}</Link>
      </Notice>
    );
  }
  return (
    <Card label={own.title}>
      <Form onSubmit={form.submit} error={form.error}>
        <h2>{own.title}</h2>
        <p>{own.lead}</p>
        <AmountField label={own.amount} help={own.amountHelp} {...form.field('amount')} />
        <TextField label={own.reason} autoComplete="off" {...form.field('reason')} />
        <FailureNotice error={form.failure} />
        <Row>
          <Button type="submit" look="primary" isPending={form.isPending}>
            {own.submit}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
