import { useState } from 'react';
import { applicationDocuments, type ApplicationDocument } from '../../contract/application.ts';
import { directoryLimits, operationLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { DespiteField, despiteOf } from '../payee/despite-field.tsx';
import { parseBasisPoints } from '../enrolment/percentage.ts';
import type { Application } from './use-application.ts';
import { applicationWords } from './words.ts';

type Outcome = 'accept' | 'ask' | 'decline';

/** The three answers to an application. */
export function ReviewCard({ application: { id, status, received } }: { application: Application }) {
  const own = useWords(applicationWords).review;
  const [outcome, setOutcome] = useState<Outcome>('accept');
  const outcomes: readonly Outcome[] = status === 'RECEIVED' ? ['accept', 'ask', 'decline'] : ['accept', 'decline'];
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <ChoiceGroup
          label={own.outcome}
          look="chips"
          choices={outcomes.map((value) => ({ value, title: own.outcomes[value] }))}
          value={outcome}
          onChange={setOutcome}
        />
        {outcome === 'accept' ? (
          <AcceptForm id={id} unread={unreadOf(received)} />
        ) : (
          <ReasonForm key={outcome} id={id} outcome={outcome} />
        )}
      </Stack>
    </Card>
  );
}

const commissionMax = directoryLimits.commissionBpsMax / 100;

/** Those that are missing, and those that nobody has opened since they came. */
const unreadOf = (received: Application['received']): ApplicationDocument[] =>
  applicationDocuments.filter((name) => !received.some(({ document, seen }) => document === name && seen));

function AcceptForm({ id, unread }: { id: string; unread: readonly ApplicationDocument[] }) {
  const { review: own, documentNames } = useWords(applicationWords);
  const { field, ...form } = useActForm({
    initial: { commissionBps: '0', despiteNoMatch: '', reason: '' },
    required: unread.length > 0 ? ['commissionBps', 'reason'] : ['commissionBps'],
    check: ({ commissionBps }) => {
      const points = parseBasisPoints(commissionBps) ?? Infinity;
      const isRight = points <= directoryLimits.commissionBpsMax;
      return { commissionBps: isRight ? undefined : own.commissionWrong({ max: String(commissionMax) }) };
    },
    send: (api, { commissionBps, despiteNoMatch, reason }) =>
      answer(
        api.POST('/v1/back-office/applications/{id}/accept', {
          params: { path: { id } },
          body: {
            commissionBps: parseBasisPoints(commissionBps) ?? 0,
            ...despiteOf(despiteNoMatch),
            ...(reason.trim() !== '' && { reason }),
          },
        }),
      ),
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <p>{own.acceptLead}</p>
      <TextField label={own.commission} inputMode="decimal" {...field('commissionBps')} />
      {unread.length > 0 && (
        <LineField
          label={own.withoutDocuments}
          help={own.withoutHelp({ names: unread.map((name) => documentNames[name]).join(', ') })}
          maxLength={operationLimits.reasonLengthMax}
          {...field('reason')}
        />
      )}
      <DespiteField {...field('despiteNoMatch')} />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look="primary" isPending={form.isPending}>
          {own.accept}
        </Button>
      </Row>
    </Form>
  );
}

function ReasonForm({ id, outcome }: { id: string; outcome: 'ask' | 'decline' }) {
  const own = useWords(applicationWords).review;
  const params = { path: { id } };
  const { field, ...form } = useActForm({
    initial: { text: '' },
    required: ['text'],
    send: (api, { text }) =>
      answer(
        outcome === 'ask'
          ? api.POST('/v1/back-office/applications/{id}/ask', { params, body: { question: text } })
          : api.POST('/v1/back-office/applications/{id}/decline', { params, body: { reason: text } }),
      ),
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <LineField
        label={own.texts[outcome]}
        help={own.textHelp}
        maxLength={operationLimits.reasonLengthMax}
        {...field('text')}
      />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" look={outcome === 'decline' ? 'danger' : 'primary'} isPending={form.isPending}>
          {own.buttons[outcome]}
        </Button>
      </Row>
    </Form>
  );
}
