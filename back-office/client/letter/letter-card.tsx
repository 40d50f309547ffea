import { useState } from 'react';
import { directoryLimits } from '../../../contract/settings/limits.ts';
import type { Api } from '../../../web/api/client.ts';
import { serverNow } from '../../../web/api/server-clock.ts';
import { useIssuer } from '../../../web/contact/use-issuer.ts';
import { isoDay } from '../../../web/format/dates.ts';
import { Button } from '../../../web/ui/button.tsx';
import { FailureNotice } from '../../../web/ui/failure-notice.tsx';
import { Form } from '../../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../../web/ui/layout.tsx';
import { LineField } from '../../../web/ui/line-field.tsx';
import { Notice } from '../../../web/ui/notice.tsx';
import { useLanguage } from '../../../web/words/language.ts';
import { useWords } from '../../../web/words/words.ts';
import { useActForm } from '../../act/use-act-form.ts';
import type { Issued } from '../issued-code.tsx';
import { activationLetter } from './activation-letter.ts';
import { letterWords } from './words.ts';

/** How the code is issued that the letter is for. */
type Issue = (api: Api) => Promise<Issued>;

/** A new activation code as a letter, which is the only place where it stands. */
export function LetterCard({ issue, onMade }: { issue: Issue; onMade?: () => void }) {
  const own = useWords(letterWords).form;
  const [isMade, setMade] = useState(false);
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {isMade ? (
          <LetterMade />
        ) : (
          <LetterForm
            issue={issue}
            onMade={() => {
              setMade(true);
              onMade?.();
            }}
          />
        )}
      </Stack>
    </Card>
  );
}

export function LetterMade() {
  const own = useWords(letterWords).form;
  return (
    <Notice tone="good" title={own.done} live>
      {own.doneLead}
    </Notice>
  );
}

function LetterForm({ issue, onMade }: { issue: Issue; onMade: () => void }) {
  const own = useWords(letterWords).form;
  const language = useLanguage();
  const issuer = useIssuer();
  const { addressLineLengthMax } = directoryLimits;
  const { field, ...form } = useActForm({
    initial: { name: '', line1: '', line2: '', postalCode: '', city: '' },
    required: ['name', 'line1', 'postalCode', 'city'],
    send: async (api, { name, line1, line2, postalCode, city }) => {
      const { letterMaker } = await import('../../letter/make-letter.ts');
      const make = await letterMaker();
      const { activationCode, expiresAt } = await issue(api);
      const now = serverNow();
      const recipient = { name, lines: [line1, line2], postalCode, city };
      const appUrl = `${location.host}/app/`;
      const facts = { recipient, issuer, code: activationCode, expiresAt, appUrl, now };
      await make(own.file({ day: isoDay(now) }), activationLetter(facts, language));
    },
    onDone: onMade,
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <p>{own.lead}</p>
      <LineField label={own.name} maxLength={addressLineLengthMax} {...field('name')} />
      <LineField label={own.line1} maxLength={addressLineLengthMax} {...field('line1')} />
      <LineField label={own.line2} maxLength={addressLineLengthMax} {...field('line2')} />
      <LineField label={own.postalCode} maxLength={directoryLimits.postalCodeLengthMax} {...field('postalCode')} />
      <LineField
        label={own.city}
        maxLength={addressLineLengthMax - directoryLimits.postalCodeLengthMax - 1}
        {...field('city')}
      />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" isPending={form.isPending}>
          {own.submit}
        </Button>
      </Row>
    </Form>
  );
}
