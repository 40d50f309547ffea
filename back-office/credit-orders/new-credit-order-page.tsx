import { useLocation } from 'wouter';
import { answer } from '../../web/api/client.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, PageHeader, Row } from '../../web/ui/layout.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { Guarded } from '../operator/guarded.tsx';
import { FileField } from './file-field.tsx';
import { creditOrderWords } from './words.ts';

export default function NewCreditOrderPage() {
  const { form, back } = useWords(creditOrderWords);
  return (
    <Guarded right="order-credits">
      <BackLink href="/ordres">{back}</BackLink>
      <PageHeader title={form.title} lead={form.lead} />
      <NewCreditOrder />
    </Guarded>
  );
}

/** The file, and the bank transfer that pays for it. */
function NewCreditOrder() {
  const { form: own } = useWords(creditOrderWords);
  const [, navigate] = useLocation();
  const form = useActForm({
    initial: {
      payer: '',
      fundingReference: '',
      fundingAmount: undefined as number | undefined,
      file: undefined as string | undefined,
    },
    required: ['payer', 'fundingReference', 'fundingAmount', 'file'],
    send: (api, { fundingAmount = 0, file = '', ...texts }, key) =>
      answer(
        api.POST('/v1/finance/credit-orders', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...texts, fundingAmount: { value: fundingAmount, currency: 'EUR' }, file },
        }),
      ),
    onDone: ({ id }) => navigate(`/ordres/${id}`),
  });
  const { onChange: onFile, error: fileError } = form.field('file');
  return (
    <Card>
      <Form onSubmit={form.submit} error={form.error}>
        <TextField label={own.payer} autoComplete="off" {...form.field('payer')} />
        <TextField
          label={own.fundingReference}
          help={own.fundingHelp}
          autoComplete="off"
          {...form.field('fundingReference')}
        />
        <AmountField label={own.fundingAmount} {...form.field('fundingAmount')} />
        <FileField
          label={own.file}
          help={own.fileHelp}
          accept=".csv,.txt,text/csv"
          onChange={onFile}
          error={fileError}
        />
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
