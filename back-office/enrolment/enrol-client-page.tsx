import { useState } from 'react';
import { directoryLimits, requestLimits } from '../../contract/settings/limits.ts';
import { answer, type Schemas } from '../../web/api/client.ts';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, PageHeader, Row } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { Guarded } from '../operator/guarded.tsx';
import { enrolmentWords } from './words.ts';

type Client = Schemas['Client'];

/** A new client, whom an activation code then lets pay. */
export default function EnrolClientPage() {
  const own = useWords(enrolmentWords).client;
  const [enrolled, setEnrolled] = useState<Client>();
  return (
    <Guarded right="enrol-client">
      <PageHeader title={own.title} lead={own.lead} />
      {enrolled ? (
        <>
          <Notice tone="good" title={own.done({ name: enrolled.name })} live>
            {own.doneLead}
          </Notice>
          <Row>
            <ButtonLink href={`/clients/${enrolled.id}`} look="primary">
              {own.open}
            </ButtonLink>
            <Button onPress={() => setEnrolled(undefined)}>{own.again}</Button>
          </Row>
        </>
      ) : (
        <ClientForm onDone={setEnrolled} />
      )}
    </Guarded>
  );
}

function ClientForm({ onDone }: { onDone: (enrolled: Client) => void }) {
  const own = useWords(enrolmentWords).client;
  const { field, ...form } = useActForm({
    initial: { name: '', identifiers: '', second: '', email: '' },
    required: ['name', 'identifiers', 'email'],
    send: (api, { name, identifiers, second, email }, key) =>
      answer(
        api.POST('/v1/ops/clients', {
          params: { header: { 'Idempotency-Key': key } },
          body: { name, identifiers: [identifiers, second].filter((one) => one.trim() !== ''), email },
        }),
      ),
    onDone,
  });
  return (
    <Card>
      <Form onSubmit={form.submit} error={form.error}>
        <LineField label={own.name} maxLength={directoryLimits.clientNameLengthMax} {...field('name')} />
        <TextField
          label={own.identifier}
          help={own.identifierHelp}
          autoComplete="off"
          maxLength={requestLimits.identifierLengthMax}
          {...field('identifiers')}
        />
        <TextField
          label={own.secondIdentifier}
          autoComplete="off"
          maxLength={requestLimits.identifierLengthMax}
          {...field('second')}
        />
        <TextField label={own.email} type="email" autoComplete="off" {...field('email')} />
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
