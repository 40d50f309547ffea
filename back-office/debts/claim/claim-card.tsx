import { useState } from 'react';
import { directoryLimits } from '../../../contract/settings/limits.ts';
import { answer } from '../../../web/api/client.ts';
import { serverNow } from '../../../web/api/server-clock.ts';
import { useIssuer } from '../../../web/contact/use-issuer.ts';
import { isoDay } from '../../../web/format/dates.ts';
import { Button } from '../../../web/ui/button.tsx';
import { FailureNotice } from '../../../web/ui/failure-notice.tsx';
import { Form } from '../../../web/ui/form.tsx';
import { Card, Row, Stack } from '../../../web/ui/layout.tsx';
import { LineField } from '../../../web/ui/line-field.tsx';
import { Notice } from '../../../web/ui/notice.tsx';
import { useWords } from '../../../web/words/words.ts';
import { useActForm } from '../../act/use-act-form.ts';
import type { DebtDetail } from '../use-debts.ts';
import { claimLetter } from './claim-letter.ts';
import { claimWords } from './words.ts';

/** The letter that asks for the money. */
export function ClaimCard({ debt }: { debt: DebtDetail }) {
  const { form: own } = useWords(claimWords);
  const [isMade, setMade] = useState(false);
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {isMade ? (
          <Notice tone="good" live>
            {own.done}
          </Notice>
        ) : (
          <ClaimForm debt={debt} onMade={() => setMade(true)} />
        )}
      </Stack>
    </Card>
  );
}

function ClaimForm({ debt, onMade }: { debt: DebtDetail; onMade: () => void }) {
  const { form: own } = useWords(claimWords);
  const issuer = useIssuer();
  const { addressLineLengthMax, postalCodeLengthMax } = directoryLimits;
  const [line1 = '', line2 = ''] = debt.address?.lines ?? [];
  const { field, ...form } = useActForm({
    initial: {
      name: (debt.legalName ?? debt.tradeName ?? '').slice(0, addressLineLengthMax),
      line1,
      line2,
      postalCode: debt.address?.postalCode ?? '',
      city: debt.city ?? '',
    },
    required: ['name', 'line1', 'postalCode', 'city'],
    send: async (api, { name, line1: first, line2: second, postalCode, city }, key) => {
      const { letterMaker } = await import('../../letter/make-letter.ts');
      const make = await letterMaker();
      const params = { path: { id: debt.merchantId }, header: { 'Idempotency-Key': key } };
      const claimed = await answer(api.POST('/v1/finance/debts/{id}/claims', { params }));
      const now = serverNow();
      const recipient = { name, lines: [first, second], postalCode, city };
      await make(own.file({ day: isoDay(now) }), claimLetter({ recipient, issuer, debt: claimed, now }));
    },
    onDone: onMade,
  });
  return (
    <Form onSubmit={form.submit} error={form.error}>
      <p>{own.lead}</p>
      <LineField label={own.name} maxLength={addressLineLengthMax} {...field('name')} />
      <LineField label={own.line1} maxLength={addressLineLengthMax} {...field('line1')} />
      <LineField label={own.line2} maxLength={addressLineLengthMax} {...field('line2')} />
      <LineField label={own.postalCode} maxLength={postalCodeLengthMax} {...field('postalCode')} />
      <LineField label={own.city} maxLength={addressLineLengthMax - postalCodeLengthMax - 1} {...field('city')} />
      <FailureNotice error={form.failure} />
      <Row>
        <Button type="submit" isPending={form.isPending}>
          {own.submit}
        </Button>
      </Row>
    </Form>
  );
}
