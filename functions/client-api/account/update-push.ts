import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { isActive } from '../../../core/security/credentials.ts';
import { noBody, notFound, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'setPushTarget' | 'removePushTarget'>;
  secrets: Pick<SecretStore, 'getDevice'>;
}

/** Where the device receives notifications from now on, or nowhere. */
export async function updatePush(
  { caller, params, body }: Call<'updatePush'>,
  { directory, secrets }: Dependencies,
): Promise<Reply<'updatePush'>> {
  const device = await secrets.getDevice(caller, params.id);
  if (!device || !isActive(device)) return notFound;
  if (body.push) await directory.setPushTarget(caller, device.id, body.push);
  else await directory.removePushTarget(caller, device.id);
  return noBody;
}
