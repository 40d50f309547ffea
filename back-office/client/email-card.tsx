import { useState } from 'react';
import { directoryLimits, operationLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { clientWords } from './words.ts';

/** Another address to sign in with; both addresses are told. */
export function EmailCard({ clientId }: { clientId: string }) {
  const own = useWords(clientWords).changeEmail;
  const [changed, setChanged] = useState<string>();
  const form = useActForm({
    initial: { email: '', reason: '' },
    required: ['email', 'reason'],
    send: (api, body) => answer(api.PUT('/v1/ops/clients/{id}/email', { params: { path: { id: clientId } }, body })),
    onDone: ({ email }) => setChanged(email),
  });
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {changed === undefined ? (
          <Form onSubmit={form.submit} error={form.error}>
            <p>{own.lead}</p>
            <LineField label={own.email} maxLength={directoryLimits.emailLengthMax} {...form.field('email')} />
            <LineField label={own.reason} maxLength={operationLimits.reasonLengthMax} {...form.field('reason')} />
            <FailureNotice error={form.failure} />
            <Row>
              <Button type="submit" isPending={form.isPending}>
                {own.act}
              </Button>
            </Row>
          </Form>
        ) : (
          <Notice tone="good" title={own.done({ email: changed })} live>
            {own.told}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
