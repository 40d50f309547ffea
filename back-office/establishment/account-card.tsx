import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Card, Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { AccountForm } from './account-form.tsx';
import { accountWords } from './account-words.ts';
import { ComingAccount } from './coming-account.tsx';
import { FollowForm } from './follow-form.tsx';
import { useAccountFacts } from './use-account-facts.tsx';
import type { Establishment } from './use-establishment.ts';

/** Where it is paid, where it will be, and how that is changed. */
export function AccountCard({ establishment }: { establishment: Establishment }) {
  const own = useWords(accountWords);
  const mayDo = useMay();
  const [asked, setAsked] = useState<'own' | 'organisation'>();
  const [proposal, setProposal] = useState<Proposal>();
  const accountFacts = useAccountFacts();
  const { id, paidTo, comingAccount, organisation } = establishment;
  const mayFollow = organisation?.account !== undefined && paidTo === undefined;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <Facts facts={accountFacts(establishment)} />
        {comingAccount && <ComingAccount coming={comingAccount} />}
        {proposal && <Proposed proposal={proposal} />}
        {!proposal && asked === 'own' && <AccountForm of={{ merchantId: id }} onDone={setProposal} />}
        {!proposal && asked === 'organisation' && <FollowForm merchantId={id} onDone={setProposal} />}
        {!proposal && !asked && mayDo('change-bank-account') && (
          <Row>
            <Button onPress={() => setAsked('own')}>{own.change}</Button>
            {mayFollow && <Button onPress={() => setAsked('organisation')}>{own.follow}</Button>}
          </Row>
        )}
      </Stack>
    </Card>
  );
}
