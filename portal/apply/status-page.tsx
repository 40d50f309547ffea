import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { applicationLimits } from '../../contract/settings/limits.ts';
import { answer, type Schemas } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { publicApi } from '../../web/api/public-api.ts';
import { SupportContact } from '../../web/contact/support-contact.tsx';
import { formatDay } from '../../web/format/dates.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, Facts, PageHeader, Row, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { LineField } from '../../web/ui/line-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { applicationKey } from './application-key.ts';
import { DocumentsCard } from './documents-card.tsx';
import { applyWords } from './words.ts';

/** How it stands with an application, to whoever has the link: its secret is behind `#`, so that no server logs it. */
export function StatusPage() {
  return <Status secret={location.hash.slice(1)} />;
}

type Own = Schemas['OwnApplication'];
const queryKey = applicationKey;
const isWaiting = ({ status }: Own) => ['RECEIVED', 'IN_REVIEW', 'MORE_NEEDED'].includes(status);

function Status({ secret }: { secret: string }) {
  const own = useWords(applyWords).status;
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => answer(publicApi().POST('/v1/applications/read', { body: { secret } })),
  });
  const code = refusalCode(error);
  if (code === 'not-found' || code === 'field-invalid') {
    return (
      <>
        <PageHeader title={own.unknown} lead={own.unknownLead} />
        <Row>
          <Link href="/adhesion">{own.again}</Link>
        </Row>
      </>
    );
  }
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  return data ? <Known secret={secret} application={data} /> : <Skeleton />;
}

function Known({ secret, application }: { secret: string; application: Own }) {
  const own = useWords(applyWords).status;
  const language = useLanguage();
  const { status, tradeName, appliedAt, question, answer: answered, reason } = application;
  return (
    <>
      <PageHeader title={own.title[status]} lead={own.lead[status]} />
      <Card label={own.facts}>
        <Facts
          facts={[
            [own.tradeName, tradeName],
            [own.appliedAt, formatDay(appliedAt, language)],
            question !== undefined && [own.question, question],
            answered !== undefined && [own.answered, answered],
            reason !== undefined && [own.reason, reason],
          ]}
        />
      </Card>
      {status === 'UNCONFIRMED' && <Confirm secret={secret} />}
      {status === 'MORE_NEEDED' && <Answer secret={secret} />}
      {isWaiting(application) && <DocumentsCard secret={secret} received={application.received} />}
      {status === 'ACCEPTED' && (
        <Row>
          <a href="/">{own.signIn}</a>
        </Row>
      )}
      <SupportContact />
    </>
  );
}

/** One call, after which the page shows what it came to. */
function useOwn<Input>(send: (input: Input) => Promise<Own>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (application) => void queries.setQueryData(queryKey, application),
  });
}

/** A press, since programs that look through mails follow links too. */
function Confirm({ secret }: { secret: string }) {
  const own = useWords(applyWords).status;
  const { mutate, isPending, error } = useOwn((body: { secret: string }) =>
    answer(publicApi().POST('/v1/applications/confirm', { body })),
  );
  return (
    <Stack>
      <FailureNotice error={error} />
      <Row>
        <Button look="primary" size="l" isPending={isPending} onPress={() => mutate({ secret })}>
          {own.confirm}
        </Button>
      </Row>
    </Stack>
  );
}

function Answer({ secret }: { secret: string }) {
  const own = useWords(applyWords).status;
  const { missing } = useWords(applyWords).wrong;
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useOwn((body: { secret: string; answer: string }) =>
    answer(publicApi().POST('/v1/applications/answer', { body })),
  );
  return (
    <Form
      error={error}
      onSubmit={() => {
        setTried(true);
        if (text.trim() !== '' && !isPending) mutate({ secret, answer: text });
      }}
    >
      <LineField
        label={own.answer}
        help={own.answerHelp}
        maxLength={applicationLimits.answerLengthMax}
        value={text}
        onChange={setText}
        error={isTried && text.trim() === '' ? missing : undefined}
      />
      <FailureNotice error={error} />
      <Row>
        <Button type="submit" look="primary" isPending={isPending}>
          {own.send}
        </Button>
      </Row>
    </Form>
  );
}
