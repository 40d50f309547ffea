import { useState } from 'react';
import { operationLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { bankWords } from './words.ts';

/** Somebody knows what the entry was, or what became of the file: it leaves the list, which then says that it is gone. */
export function SettleCard({ id, isFile }: { id: string; isFile: boolean }) {
  const own = useWords(bankWords)[isFile ? 'settleFile' : 'settle'];
  const [isDone, setDone] = useState(false);
  const { field, ...form } = useActForm({
    initial: { note: '' },
    required: ['note'],
    send: (api, { note }) =>
      answer(api.POST('/v1/finance/bank-entries/{id}/settle', { params: { path: { id } }, body: { note } })),
    onDone: () => setDone(true),
  });
  if (isDone) return null;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <Form onSubmit={form.submit} error={form.error}>
          <p>{own.lead}</p>
          <LineField label={own.note} maxLength={operationLimits.reasonLengthMax} {...field('note')} />
          <FailureNotice error={form.failure} />
          <Row>
            <Button type="submit" look="primary" isPending={form.isPending}>
              {own.submit}
            </Button>
          </Row>
        </Form>
      </Stack>
    </Card>
  );
}
