import * as z from 'zod';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { meanwhiles } from '../../../../contract/coming-account.ts';
import { accountChanged } from '../../../../core/notification/account-changed.ts';
import { ownersOfAny } from '../../../../core/organisation/owners-of-any.ts';
import { asOf, countsFrom, leadsToOrganisation } from '../../../../core/payout-terms.ts';
import { payeeFacts, type VerifyPayee } from '../../../../core/payee/payee-check.ts';
import { parisDate } from '../../../../core/time.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import type { AccountDependencies } from '../account-dependencies.ts';
import { accountFacts, accountsOn, isAccount, wishedOn, withKnownBic } from '../account-facts.ts';
import { payeeChange } from '../payee-change.ts';
import { proposalKind } from '../proposal-kind.ts';
import { takeAccount } from '../take-account.ts';

interface Dependencies extends AccountDependencies {
  directory: Pick<DirectoryStore, 'merchants'>;
  verifyPayee: VerifyPayee;
}

const change = z.object({
  organisationId: z.string(),
  iban: z.string(),
  bic: z.string().optional(),
  accountHolder: z.string(),
  meanwhile: z.enum(meanwhiles),
  payee: payeeChange,
});

/** An organisation has another account, or a first one, which cools as a merchant's does: whoever follows it goes with it. */
export const organisationAccount = proposalKind({
  change,
  take: (asked: WantedChange<'ORGANISATION_ACCOUNT'>, { verifyPayee }: Dependencies, now) =>
    takeAccount(asked, verifyPayee, now),
  judge: async ({ organisationId, meanwhile, payee, ...account }, { organisations }, now) => {
    const team = await organisations.team(organisationId);
    if (!team) return notFound;
    const today = parisDate(now);
    const current = team.organisation.account;
    const wished = current && wishedOn(current, today);
    if (isAccount(wished, account)) {
      return refused({ code: 'bank-account-unchanged', field: 'change.iban' });
    }
    return {
      about: { kind: 'ORGANISATION', id: organisationId },
      from: current ? accountsOn(current, today) : {},
      to: { ...accountFacts(withKnownBic(account, wished)), meanwhile, ...payeeFacts(payee) },
    };
  },
  carryOut: async (wanted, { now, proposalId, proposed, approved, alongside, operation }, dependencies) => {
    const { directory, organisations, payoutTerms, accountSettings, mailOn } = dependencies;
    const { organisationId, meanwhile, ...account } = wanted;
    const team = await organisations.team(organisationId);
    if (!team) return false;
    const before = team.organisation.account;
    const { establishments } = team;
    // To a first one nobody is paid yet: whoever is to follow it waits, and is told, for itself.
    if (!before) {
      const first = { organisationId, before, after: account, establishments, notices: [], operation };
      return payoutTerms.changeOrganisation(first, alongside);
    }
    const from = countsFrom(approved, accountSettings);
    const known = withKnownBic(account, wishedOn(before, parisDate(now)));
    const comingAccount = { ...known, meanwhile, proposalId, from, proposed, approved };
    const merchants = mailOn ? await directory.merchants(establishments) : [];
    const after = { ...asOf(before, parisDate(now)), comingAccount };
    const following = merchants.filter(leadsToOrganisation).map(({ id }) => id);
    const notices = accountChanged(comingAccount, ownersOfAny(team.members, following));
    const recorded = { ...operation, to: { ...operation.to, from } };
    const another = { organisationId, before, after, establishments, notices, operation: recorded };
    return payoutTerms.changeOrganisation(another, alongside);
  },
});
