import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { MailStore } from '../../../adapters/dynamodb/mail-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { maskName } from '../../../contract/mask-name.ts';
import { toIso } from '../../../core/time.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { accessBody } from './access-body.ts';
import { deadAddressBody, maskText } from './masked.ts';

interface Dependencies {
  organisations: Pick<OrganisationStore, 'getMember' | 'team'>;
  directory: Pick<DirectoryStore, 'merchants'>;
  mails: Pick<MailStore, 'deadAddress'>;
  merchantAccounts: Pick<Accounts, 'emailOf'>;
}

/** Somebody of a merchant: of which organisation, and what they may do at which of its establishments. */
export async function getMemberDetail(
  { params: { id } }: Call<'getMemberDetail'>,
  { organisations, directory, mails, merchantAccounts }: Dependencies,
): Promise<Reply<'getMemberDetail'>> {
  const member = await organisations.getMember(id);
  const team = member && (await organisations.team(member.organisationId));
  if (!team) return notFound;
  const { name, joinedAt, leftAt } = member;
  const [establishments, dead, email = member.email] = await Promise.all([
    directory.merchants(team.establishments),
    mails.deadAddress({ audience: 'MERCHANT', recipientId: id }),
    merchantAccounts.emailOf(id),
  ]);
  return {
    body: {
      id,
      name: maskName(name),
      email: email && maskText(email),
      deadAddress: deadAddressBody(dead),
      joinedAt: toIso(joinedAt),
      leftAt: leftAt && toIso(leftAt),
      organisation: {
        id: team.organisation.id,
        legalName: team.organisation.legalName,
        establishments: establishments.map(({ id: place, tradeName }) => ({ id: place, tradeName })),
      },
      access: accessBody(member),
    },
  };
}
