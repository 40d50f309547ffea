import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { AccountForm } from './account-form.tsx';
import { accountWords } from './account-words.ts';
import { ComingAccount } from './coming-account.tsx';
import { useAccountFacts } from './use-account-facts.tsx';
import type { Establishment } from './use-establishment.ts';

type Of = Pick<NonNullable<Establishment['organisation']>, 'id' | 'account'>;

/** The account that the establishments of an organisation may be paid to, and how it is changed. */
export function OrganisationAccount({ organisation }: { organisation: Of }) {
  const own = useWords(accountWords);
  const mayDo = useMay();
  const [isAsking, setAsking] = useState(false);
  const [proposal, setProposal] = useState<Proposal>();
  const accountFacts = useAccountFacts();
  const { id, account } = organisation;
  return (
    <Stack>
      <h3>{own.organisationTitle}</h3>
      {account ? <Facts facts={accountFacts(account)} /> : <p>{own.noOrganisationAccount}</p>}
      {account?.comingAccount && <ComingAccount coming={account.comingAccount} />}
      {proposal && <Proposed proposal={proposal} />}
      {!proposal && isAsking && <AccountForm of={{ organisationId: id }} onDone={setProposal} />}
      {!proposal && !isAsking && mayDo('change-bank-account') && (
        <Row>
          <Button onPress={() => setAsking(true)}>{account ? own.changeOrganisation : own.giveOrganisation}</Button>
        </Row>
      )}
    </Stack>
  );
}
