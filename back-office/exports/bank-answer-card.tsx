import { useState } from 'react';
import { bankReasonKind } from '../../contract/bank-reasons.ts';
import type { Schemas } from '../../web/api/client.ts';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { bankAnswerWords } from './bank-answer-words.ts';

type Change = Extract<Schemas['ProposeOperation'], { kind: 'BANK_ANSWER' }>['change'];
const answers = ['PAID', 'REJECTED', 'FILE_REJECTED', 'RETURNED', 'NOT_EXECUTED', 'ACCEPTED', 'SUBMITTED'] as const;
type Answer = (typeof answers)[number];

const hasReason = (answer: Answer): boolean =>
  answer === 'REJECTED' || answer === 'FILE_REJECTED' || answer === 'RETURNED';
const codeShape = /^[A-Z0-9]{4}$/;

/** What the bank has made of a transfer: somebody else is asked, with the bank's answer before them. */
export function BankAnswerCard({ endToEndId }: { endToEndId: string }) {
  const own = useWords(bankAnswerWords);
  const [proposal, setProposal] = useState<Proposal>();
  const initial: typeof noWhy & { answer: Answer; code: string } = { ...noWhy, answer: 'PAID', code: '' };
  const form = useActForm({
    initial,
    required: ({ answer }) => [...(hasReason(answer) ? (['code'] as const) : []), ...whyFields],
    check: ({ answer, code }) => ({ code: hasReason(answer) && !codeShape.test(code) ? own.codeWrong : undefined }),
    send: (api, { answer, code, ...why }, key) =>
      propose(api, { kind: 'BANK_ANSWER', change: toChange(endToEndId, answer, code), ...why }, key),
    onDone: setProposal,
  });
  const { answer, code } = form.values;
  const codeField = form.field('code');
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {proposal ? (
          <Proposed proposal={proposal} />
        ) : (
          <ProposalForm form={form} submit={own.submit}>
            <p>{own.lead}</p>
            <SelectField
              label={own.answer}
              value={answer}
              options={answers.map((value) => ({ value, title: own.answers[value] }))}
              onChange={form.field('answer').onChange}
            />
            {hasReason(answer) && (
              <>
                <TextField
                  label={own.code}
                  autoComplete="off"
                  {...codeField}
                  onChange={(text) => codeField.onChange(text.trim().toUpperCase())}
                />
                {codeShape.test(code) && <p>{own.consequences[consequenceOf(answer, code)]}</p>}
              </>
            )}
          </ProposalForm>
        )}
      </Stack>
    </Card>
  );
}

function toChange(endToEndId: string, answer: Answer, code: string): Change {
  switch (answer) {
    case 'REJECTED':
      return { endToEndId, answer, code, level: 'TRANSFER' };
    case 'FILE_REJECTED':
      return { endToEndId, answer: 'REJECTED', code, level: 'FILE' };
    case 'RETURNED':
      return { endToEndId, answer, code };
    case 'PAID':
    case 'NOT_EXECUTED':
    case 'ACCEPTED':
    case 'SUBMITTED':
      return { endToEndId, answer };
  }
}

function consequenceOf(answer: Answer, code: string): 'AGAIN' | 'ACCOUNT' | 'ASK' {
  if (answer === 'FILE_REJECTED') return 'ASK';
  const kind = bankReasonKind(code);
  if (kind === 'TECHNICAL') return 'AGAIN';
  return kind === 'ASK' && answer === 'REJECTED' ? 'ASK' : 'ACCOUNT';
}
