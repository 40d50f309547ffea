import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import type { PayoutTermsStore } from '../../adapters/dynamodb/payout-terms-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import { managedBy } from '../../core/organisation/change-team.ts';
import type { Subject } from '../../core/operations/operation.ts';
import { accountStopped } from '../../core/notification/account-changed.ts';
import type { Member } from '../../core/organisation/member.ts';
import { ownersOfAny } from '../../core/organisation/owners-of-any.ts';
import type { Team } from '../../core/organisation/team.ts';
import { leadsToOrganisation, stopAccount, type HeldAccount } from '../../core/payout-terms.ts';
import { maskIban } from '../../core/reimbursement/bank-account.ts';
import { merchantBody } from '../http/bodies/merchant-body.ts';
import { notFound, refused, type Call, type Reply } from '../http/call.ts';
import { byMember } from '../operations/operation-of.ts';
import { ownTeam } from './own-team.ts';

interface Dependencies {
  organisations: Pick<OrganisationStore, 'team'>;
  directory: Pick<DirectoryStore, 'getMerchant' | 'merchants'>;
  payoutTerms: PayoutTermsStore;
  mailOn: boolean;
}

interface Own {
  team: Team;
  self: Member;
}

/** Stops a bank account that was agreed on and does not count yet: transfers go on to the one before. */
export async function stopComingAccount(
  call: Call<'stopComingAccount'>,
  { organisations, directory, payoutTerms, mailOn }: Dependencies,
): Promise<Reply<'stopComingAccount'>> {
  const { params, body, now } = call;
  const own = await ownTeam(call, organisations);
  if ('refusal' in own) return own;
  if (!managedBy(own.self).includes(params.id)) return notFound;
  return inRounds(`the account of merchant ${params.id}`, async () => {
    const before = await directory.getMerchant(params.id);
    if (!before) return notFound;
    const { organisationAccount } = before;
    const act = { by: own.self.id, at: now };
    // Of the organisation's account: for all that follow it.
    if (organisationAccount?.comingAccount?.proposalId === body.proposalId) {
      const stopped = stopAccount(organisationAccount, body.proposalId, act);
      if ('refusal' in stopped) return refused(stopped.refusal);
      const { terms: after } = stopped;
      if (!after) return { body: merchantBody(before, now) };
      const { id: organisationId } = own.team.organisation;
      const operation = recordOf({ kind: 'ORGANISATION', id: organisationId }, organisationAccount);
      const followers = (await directory.merchants(own.team.establishments)).filter(leadsToOrganisation);
      const notices = toOthers(
        own,
        organisationAccount,
        followers.map(({ id }) => id),
      );
      const all = { before: organisationAccount, after, establishments: [], notices, operation };
      if (await payoutTerms.changeOrganisation({ organisationId, ...all })) {
        return { body: merchantBody({ ...before, organisationAccount: after }, now) };
      }
      return undefined;
    }
    const stopped = stopAccount(before, body.proposalId, act);
    if ('refusal' in stopped) return refused(stopped.refusal);
    const { terms: after } = stopped;
    if (!after) return { body: merchantBody(before, now) };
    const operation = recordOf({ kind: 'MERCHANT', id: params.id }, before);
    const change = { merchantId: params.id, before, after, notices: toOthers(own, before, [params.id]), operation };
    if (await payoutTerms.change(change)) return { body: merchantBody(after, now) };
    return undefined;
  });

  function toOthers({ team, self }: Own, stopped: HeldAccount, merchantIds: readonly string[]) {
    const others = team.members.filter(({ id }) => id !== self.id);
    return mailOn ? accountStopped(stopped, now, ownersOfAny(others, merchantIds)) : [];
  }

  function recordOf(about: Subject, { iban, comingAccount }: HeldAccount) {
    return byMember(call, {
      act: 'BANK_ACCOUNT_STOPPED',
      about,
      from: { coming: maskIban(comingAccount?.iban ?? ''), proposal: body.proposalId },
      to: { iban: maskIban(iban) },
    });
  }
}
