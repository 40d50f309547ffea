import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { OperationStore } from '../../../adapters/dynamodb/operation-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';

interface Dependencies {
  organisations: Pick<OrganisationStore, 'getMember'>;
  merchantAccounts: Pick<Accounts, 'emailOf'>;
  operations: Pick<OperationStore, 'add'>;
}

/** Who somebody of a merchant is, in clear. That it was seen, by whom and why is written down before it is answered. */
export async function unmaskMember(
  call: Call<'unmaskMember'>,
  { organisations, merchantAccounts, operations }: Dependencies,
): Promise<Reply<'unmaskMember'>> {
  const member = await organisations.getMember(call.params.id);
  if (!member) return notFound;
  const { id, name } = member;
  const email = (await merchantAccounts.emailOf(id)) ?? member.email;
  await operations.add(
    byOperator(call, { act: 'PERSON_UNMASKED', about: { kind: 'MEMBER', id }, why: call.body.reason }),
  );
  return { body: { id, name, email } };
}
