import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { closedNotices } from '../../../core/notification/status-notice.ts';
import { endOrganisation } from '../../../core/organisation/end-organisation.ts';
import { parisDate } from '../../../core/time.ts';
import type { Call, Reply } from '../../http/call.ts';
import { ownersOf } from '../../use-cases/owners-of.ts';
import { isLastOpen } from './is-last-open.ts';
import { bringToStatus, type StatusDependencies } from './bring-to-status.ts';

interface Dependencies extends StatusDependencies {
  directory: Pick<DirectoryStore, 'getMerchant' | 'merchants'>;
  organisations: Pick<OrganisationStore, 'team' | 'ending'>;
}

/**
 * Closes an establishment for good: it asks for nothing any more. What it asked for goes on and what it is owed is paid; its
 * people still read and export. With the last establishment its organisation is closed, and the convention ends that day.
 */
export function closeMerchant(
  call: Call<'closeMerchant'>,
  dependencies: Dependencies,
): Promise<Reply<'closeMerchant'>> {
  const { organisations } = dependencies;
  const { now, body } = call;
  const noticesOf = async (merchant: MerchantProfile) => closedNotices(await ownersOf(merchant, organisations), now);
  const alongsideOf = async (merchant: MerchantProfile) => {
    const { organisationId } = merchant;
    const team = organisationId === undefined ? undefined : await organisations.team(organisationId);
    if (!team) return [];
    const isLast = await isLastOpen(merchant, team, dependencies);
    const changes = isLast ? endOrganisation(team.organisation, parisDate(now)) : {};
    return [organisations.ending(team.organisation, changes)];
  };
  return bringToStatus(call, { to: 'CLOSED', why: body.reason, noticesOf, alongsideOf }, dependencies);
}
