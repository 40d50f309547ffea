import type { ComponentProps } from 'react';
import type { Schemas } from '../../web/api/client.ts';
import type { Facts } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { usePayeeFacts } from '../payee/use-payee-facts.ts';
import { accountWords } from './account-words.ts';

type Account = Pick<Schemas['ComingAccount'], 'iban' | 'bic' | 'accountHolder' | 'payee' | 'paidTo'>;

/** An account, whose it is, and what its bank has said of the holder. */
export function useAccountFacts(): (account: Account) => ComponentProps<typeof Facts>['facts'] {
  const own = useWords(accountWords);
  const payeeFacts = usePayeeFacts();
  return ({ iban, bic, accountHolder, payee, paidTo }) => [
    paidTo && [own.whose, own.organisations],
    [own.iban, iban],
    bic !== undefined && [own.bic, bic],
    [own.holder, <Verbatim key="holder">{accountHolder}</Verbatim>],
    ...payeeFacts(payee),
  ];
}
