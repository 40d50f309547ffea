import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient'>;
  secrets: Pick<SecretStore, 'getCode'>;
}

export async function getMe({ caller }: Call<'getMe'>, { directory, secrets }: Dependencies): Promise<Reply<'getMe'>> {
  const [client, code] = await Promise.all([directory.getClient(caller), secrets.getCode(caller)]);
  if (!client) return notFound;
  const { id, name, identifiers } = client;
  return { body: { id, name, identifiers: [...identifiers], activated: code !== undefined } };
}
