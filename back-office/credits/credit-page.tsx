import { useState } from 'react';
import { Link } from 'wouter';
import { proposalLimits } from '../../contract/settings/limits.ts';
import { answer } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Card, PageHeader, Row } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { Guarded } from '../operator/guarded.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { WhyFields } from '../proposals/why-fields.tsx';
import { creditWords } from './words.ts';

const takesTwo = (amount: number | undefined): boolean => (amount ?? 0) > proposalLimits.creditAloneMax;

interface Credited {
  id: string;
  amount: { value: number };
  creditedAt: string;
}

type Outcome = { credited: Credited } | { proposal: Proposal };

/** Vouchers for one client. */
export default function CreditPage() {
  const own = useWords(creditWords);
  const [outcome, setOutcome] = useState<Outcome>();
  return (
    <Guarded right="credit-wallet">
      <PageHeader title={own.title} lead={own.lead} />
      {!outcome && <CreditForm onDone={setOutcome} />}
      {outcome && 'credited' in outcome && (
        <CreditDone credited={outcome.credited} onAgain={() => setOutcome(undefined)} />
      )}
      {outcome && 'proposal' in outcome && <Proposed proposal={outcome.proposal} />}
    </Guarded>
  );
}

/** Above what one person may give alone, it asks another one. */
function CreditForm({ onDone }: { onDone: (outcome: Outcome) => void }) {
  const own = useWords(creditWords);
  const language = useLanguage();
  const form = useActForm({
    initial: { clientIdentifier: '', amount: undefined as number | undefined, ...noWhy },
    required: ({ amount }) => ['clientIdentifier', 'amount', ...(takesTwo(amount) ? whyFields : [])],
    send: async (api, { clientIdentifier, amount: value = 0, ...why }, key): Promise<Outcome> => {
      const change = { clientIdentifier, amount: { value, currency: 'EUR' as const } };
      if (takesTwo(value)) return { proposal: await propose(api, { kind: 'WALLET_CREDIT', change, ...why }, key) };
      const params = { header: { 'Idempotency-Key': key } };
      return { credited: await answer(api.POST('/v1/finance/wallet-credits', { params, body: change })) };
    },
    onDone,
  });
  const { amount } = form.values;
  return (
    <Card>
      <Form onSubmit={form.submit} error={form.error}>
        <TextField
          label={own.identifier}
          help={own.identifierHelp}
          autoComplete="off"
          {...form.field('clientIdentifier')}
        />
        <AmountField label={own.amount} {...form.field('amount')} />
        {takesTwo(amount) && (
          <>
            <Notice>{own.takesTwo({ most: formatCents(proposalLimits.creditAloneMax, language) })}</Notice>
            <WhyFields reason={form.field('reason')} evidence={form.field('evidence')} />
          </>
        )}
        <FailureNotice error={form.failure} />
        <Row>
          <Button type="submit" look="primary" isPending={form.isPending}>
            {amount === undefined
              ? own.submit
              : (takesTwo(amount) ? own.proposeAmount : own.submitAmount)({ amount: formatCents(amount, language) })}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}

function CreditDone({ credited: { id, amount, creditedAt }, onAgain }: { credited: Credited; onAgain: () => void }) {
  const { done } = useWords(creditWords);
  const language = useLanguage();
  return (
    <>
      <Notice tone="good" title={done.title({ amount: formatCents(amount.value, language) })} live>
        {done.lead({ id, moment: formatMoment(creditedAt, language, serverNow()) })}
      </Notice>
      <Row>
        <Button onPress={onAgain}>{done.again}</Button>
        <Link href={`/credits/${id}`}>{done.open}</Link>
      </Row>
    </>
  );
}
