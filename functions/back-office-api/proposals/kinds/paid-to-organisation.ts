import * as z from 'zod';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { meanwhiles } from '../../../../contract/coming-account.ts';
import { accountChanged } from '../../../../core/notification/account-changed.ts';
import { accountOf, asOf, coolingAccount, countsFrom, ownTerms } from '../../../../core/payout-terms.ts';
import { payeeFacts } from '../../../../core/payee/payee-check.ts';
import { maskIban } from '../../../../core/reimbursement/bank-account.ts';
import { parisDate } from '../../../../core/time.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { ownersOf } from '../../../use-cases/owners-of.ts';
import type { AccountDependencies } from '../account-dependencies.ts';
import { accountFacts, accountsOn } from '../account-facts.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies extends AccountDependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
}

const change = z.object({ merchantId: z.string(), meanwhile: z.enum(meanwhiles) });

/** A merchant is paid to the account of its organisation, whichever that is by then, after the same days. */
export const paidToOrganisation = proposalKind({
  change,
  take: (asked: WantedChange<'PAID_TO_ORGANISATION'>) => ({ change: asked }),
  judge: async ({ merchantId, meanwhile }, dependencies: Dependencies, now) => {
    const merchant = await dependencies.directory.getMerchant(merchantId);
    if (!merchant) return notFound;
    const account = await accountOfOrganisation(merchant.organisationId, dependencies);
    if (!account) return refused({ code: 'organisation-account-missing' });
    const today = parisDate(now);
    const wished = coolingAccount(merchant, today) ?? asOf(merchant, today);
    if (wished.paidTo) return refused({ code: 'bank-account-unchanged' });
    const theirs = asOf(account, today);
    const theirCooling = coolingAccount(account, today);
    return {
      about: { kind: 'MERCHANT', id: merchantId },
      from: {
        ...accountsOn(merchant, today),
        organisation: maskIban(theirs.iban),
        ...(theirCooling && { organisationComing: maskIban(theirCooling.iban) }),
      },
      to: {
        ...accountFacts(theirs),
        paidTo: 'ORGANISATION',
        meanwhile,
        ...(theirs.payee && payeeFacts(theirs.payee)),
      },
    };
  },
  carryOut: async (wanted, { now, proposalId, proposed, approved, alongside, operation }, dependencies) => {
    const { directory, organisations, payoutTerms, accountSettings, mailOn } = dependencies;
    const { merchantId, meanwhile } = wanted;
    const before = await directory.getMerchant(merchantId);
    const account = await accountOfOrganisation(before?.organisationId, dependencies);
    if (!before || !account) return false;
    const from = countsFrom(approved, accountSettings);
    const agreed = { paidTo: 'ORGANISATION' as const, meanwhile, proposalId, from, proposed, approved };
    const comingAccount = { ...accountOf(asOf(account, from)), ...agreed };
    const notices = mailOn ? accountChanged(comingAccount, await ownersOf(before, organisations)) : [];
    const after = { ...ownTerms(before, parisDate(now)), comingAccount };
    const recorded = { ...operation, to: { ...operation.to, from } };
    return payoutTerms.change({ merchantId, before, after, notices, operation: recorded }, alongside);
  },
});

async function accountOfOrganisation(
  organisationId: string | undefined,
  { organisations }: Pick<Dependencies, 'organisations'>,
) {
  const team = organisationId === undefined ? undefined : await organisations.team(organisationId);
  return team?.organisation.account;
}
