import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { noBody, notFound, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'removePushTarget'>;
  secrets: Pick<SecretStore, 'revokeDevice'>;
}

/** The revocation comes first: the device stops paying even if forgetting how to reach it has to be asked for again. */
export async function revokeDevice(
  { caller, params, now }: Call<'revokeDevice'>,
  { directory, secrets }: Dependencies,
): Promise<Reply<'revokeDevice'>> {
  if (!(await secrets.revokeDevice(caller, params.id, now))) return notFound;
  await directory.removePushTarget(caller, params.id);
  return noBody;
}
