import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { creditOrderLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay, isoDay } from '../../web/format/dates.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { Button } from '../../web/ui/button.tsx';
import { DateField } from '../../web/ui/date-field.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { repaidOf } from './repayment-link.ts';
import type { DebtDetail } from './use-debts.ts';
import { debtWords } from './words.ts';

/** What came in at the bank. */
export function RepaymentCard({ debt }: { debt: DebtDetail }) {
  const { repayment: own } = useWords(debtWords);
  const [isDone, setDone] = useState(false);
  if (debt.left.value <= 0 && !isDone) return null;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {isDone ? (
          <Notice tone="good" live>
            {own.done}
          </Notice>
        ) : (
          <RepaymentForm debt={debt} onDone={() => setDone(true)} />
        )}
      </Stack>
    </Card>
  );
}

function RepaymentForm({ debt: { merchantId, takenInOn }, onDone }: { debt: DebtDetail; onDone: () => void }) {
  const { repayment: own } = useWords(debtWords);
  const language = useLanguage();
  const [said] = useSearchParams();
  const repaid = repaidOf(said);
  const { field, ...form } = useActForm({
    initial: { ...repaid, valueDate: repaid.valueDate === '' ? isoDay(serverNow()) : repaid.valueDate },
    required: ['amount', 'bankReference', 'valueDate'],
    send: (api, { amount: value = 0, bankReference, valueDate }) =>
      answer(
        api.POST('/v1/finance/debts/{id}/repayments', {
          params: { path: { id: merchantId } },
          body: { amount: { value, currency: 'EUR' }, bankReference, valueDate },
        }),
      ),
    onDone,
  });
  const { error, ...valueDate } = field('valueDate');
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <p>{own.lead({ day: formatDay(takenInOn, language, serverNow()) })}</p>
      <AmountField label={own.amount} {...field('amount')} />
      <LineField
        label={own.reference}
        maxLength={creditOrderLimits.fundingReferenceLengthMax}
        {...field('bankReference')}
      />
      <DateField label={own.valueDate} max={isoDay(serverNow())} {...valueDate} />
      {error !== undefined && <Notice tone="bad" title={own.valueMissing} live />}
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look="primary" isPending={form.isPending}>
          {own.submit}
        </Button>
      </Row>
    </Form>
  );
}
