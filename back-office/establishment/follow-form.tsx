import type { Meanwhile } from '../../contract/coming-account.ts';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import type { Proposal } from '../proposals/use-proposals.ts';
import { accountWords } from './account-words.ts';
import { MeanwhileChoice } from './meanwhile-choice.tsx';

/** Proposes that an establishment is paid to the account of its organisation. */
export function FollowForm({ merchantId, onDone }: { merchantId: string; onDone: (proposal: Proposal) => void }) {
  const own = useWords(accountWords);
  const form = useActForm({
    initial: { meanwhile: null as Meanwhile | null, ...noWhy },
    required: ['meanwhile', ...whyFields],
    send: (api, { meanwhile, ...why }, key) =>
      propose(
        api,
        {
          kind: 'PAID_TO_ORGANISATION',
          change: { merchantId, meanwhile: meanwhile ?? 'OLD_ACCOUNT' },
          ...why,
        },
        key,
      ),
    onDone,
  });
  return (
    <ProposalForm form={form} look="primary" submit={own.proposeFollow}>
      <p>{own.followLead}</p>
      <MeanwhileChoice {...form.field('meanwhile')} />
    </ProposalForm>
  );
}
