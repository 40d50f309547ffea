import type { ProposalKind } from '../../../contract/back-office/proposals.ts';
import type { WantedChange } from '../../http/schemas/proposals.ts';
import { activation } from './kinds/activation.ts';
import { bankAccount } from './kinds/bank-account.ts';
import { clientMerge } from './kinds/client-merge.ts';
import { bankAnswer } from './kinds/bank-answer.ts';
import { commission } from './kinds/commission.ts';
import { lateRefund } from './kinds/late-refund.ts';
import { merchantUnblocking } from './kinds/merchant-unblocking.ts';
import { organisationAccount } from './kinds/organisation-account.ts';
import { paidToOrganisation } from './kinds/paid-to-organisation.ts';
import { operatorRoles } from './kinds/operator-roles.ts';
import { repair } from './kinds/repair.ts';
import { walletCredit } from './kinds/wallet-credit.ts';
import { writeOff } from './kinds/write-off.ts';
import type { Kind } from './proposal-kind.ts';

const kinds = {
  WALLET_CREDIT: walletCredit,
  MERCHANT_UNBLOCKING: merchantUnblocking,
  ACTIVATION: activation,
  BANK_ACCOUNT: bankAccount,
  ORGANISATION_ACCOUNT: organisationAccount,
  PAID_TO_ORGANISATION: paidToOrganisation,
  COMMISSION: commission,
  LATE_REFUND: lateRefund,
  WRITE_OFF: writeOff,
  CLIENT_MERGE: clientMerge,
  OPERATOR_ROLES: operatorRoles,
  BANK_ANSWER: bankAnswer,
  REPAIR: repair,
};

type DependenciesOf<K> = K extends Kind<never, infer Dependencies> ? Dependencies : never;
type Both<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void ? All : never;
/** What all kinds together are carried out with. */
export type KindDependencies = Both<DependenciesOf<(typeof kinds)[ProposalKind]>>;

/** How a kind of proposal is judged and carried out. */
export const kindOf = (name: ProposalKind): Kind<WantedChange<ProposalKind>, KindDependencies> =>
  (kinds satisfies { [Name in ProposalKind]: Kind<WantedChange<Name>, never> })[name] as Kind<
    WantedChange<ProposalKind>,
    KindDependencies
  >;
