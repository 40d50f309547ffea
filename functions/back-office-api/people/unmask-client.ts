import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { OperationStore } from '../../../adapters/dynamodb/operation-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient'>;
  clientAccounts: Pick<Accounts, 'emailOf'>;
  operations: Pick<OperationStore, 'add'>;
}

/** Who a client is, in clear. That it was seen, by whom and why is written down before it is answered. */
export async function unmaskClient(
  call: Call<'unmaskClient'>,
  { directory, clientAccounts, operations }: Dependencies,
): Promise<Reply<'unmaskClient'>> {
  const client = await directory.getClient(call.params.id);
  if (!client) return notFound;
  const { id, name, identifiers } = client;
  const email = await clientAccounts.emailOf(id);
  await operations.add(
    byOperator(call, { act: 'PERSON_UNMASKED', about: { kind: 'CLIENT', id }, why: call.body.reason }),
  );
  return { body: { id, name, identifiers: [...identifiers], email } };
}
