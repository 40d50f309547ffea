import { useState } from 'react';
import { operationLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { exportsWords } from './words.ts';

/** Finance has called the files back at the bank: it says so, and why. */
export function RecallExport({ date }: { date: string }) {
  const own = useWords(exportsWords).send;
  const [isOpen, setOpen] = useState(false);
  const { field, ...form } = useActForm({
    initial: { reason: '' },
    required: ['reason'],
    send: (api, { reason }) =>
      answer(api.POST('/v1/finance/exports/{date}/recalled', { params: { path: { date } }, body: { reason } })),
  });
  if (!isOpen) {
    return (
      <Row>
        <Button look="quiet" onPress={() => setOpen(true)}>
          {own.recall}
        </Button>
      </Row>
    );
  }
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <p>{own.recallLead}</p>
      <LineField label={own.reason} maxLength={operationLimits.reasonLengthMax} {...field('reason')} />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look="primary" isPending={form.isPending}>
          {own.recall}
        </Button>
      </Row>
    </Form>
  );
}
