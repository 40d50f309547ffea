import type { Meanwhile } from '../../contract/coming-account.ts';
import { directoryLimits } from '../../contract/settings/limits.ts';
import { LineField } from '../../web/ui/line-field.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { useActForm } from '../act/use-act-form.ts';
import { DespiteField, despiteOf } from '../payee/despite-field.tsx';
import { ProposalForm } from '../proposals/proposal-form.tsx';
import { noWhy, propose, whyFields } from '../proposals/propose.ts';
import type { Proposal } from '../proposals/use-proposals.ts';
import { accountWords } from './account-words.ts';
import { MeanwhileChoice } from './meanwhile-choice.tsx';

/** Whose account it is to be. */
type Of = { merchantId: string } | { organisationId: string };

/** Proposes another account of an establishment, or of an organisation. */
export function AccountForm({ of, onDone }: { of: Of; onDone: (proposal: Proposal) => void }) {
  const own = useWords(accountWords);
  const form = useActForm({
    initial: {
      iban: '',
      bic: '',
      accountHolder: '',
      meanwhile: null as Meanwhile | null,
      despiteNoMatch: '',
      ...noWhy,
    },
    required: ['iban', 'accountHolder', 'meanwhile', ...whyFields],
    send: (api, { iban, bic, accountHolder, meanwhile, despiteNoMatch, ...why }, key) => {
      const account = {
        iban,
        ...(bic.trim() !== '' && { bic }),
        accountHolder,
        meanwhile: meanwhile ?? 'OLD_ACCOUNT',
        ...despiteOf(despiteNoMatch),
      };
      return propose(
        api,
        'merchantId' in of
          ? { kind: 'BANK_ACCOUNT', change: { ...of, ...account }, ...why }
          : { kind: 'ORGANISATION_ACCOUNT', change: { ...of, ...account }, ...why },
        key,
      );
    },
    onDone,
  });
  return (
    <ProposalForm form={form} look="primary" submit={own.propose}>
      <p>{'merchantId' in of ? own.lead : own.organisationLead}</p>
      <TextField label={own.newIban} autoComplete="off" {...form.field('iban')} />
      <TextField label={own.newBic} help={own.bicHelp} autoComplete="off" {...form.field('bic')} />
      <LineField
        label={own.newHolder}
        help={own.holderHelp}
        maxLength={directoryLimits.accountHolderLengthMax}
        {...form.field('accountHolder')}
      />
      <DespiteField {...form.field('despiteNoMatch')} />
      <MeanwhileChoice {...form.field('meanwhile')} />
    </ProposalForm>
  );
}
