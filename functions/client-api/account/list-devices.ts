import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import type { Call, Reply } from '../../http/call.ts';
import { deviceBody, type DeviceBody } from './device-body.ts';

export interface DeviceListDependencies {
  directory: Pick<DirectoryStore, 'pushTargets'>;
  secrets: Pick<SecretStore, 'credentials'>;
}

/** All devices of the client, oldest first, revoked ones too. */
export async function devicesOf(
  clientId: string,
  { directory, secrets }: DeviceListDependencies,
): Promise<DeviceBody[]> {
  const [{ devices }, targets] = await Promise.all([secrets.credentials(clientId), directory.pushTargets(clientId)]);
  return devices.map((device) => deviceBody(device, targets));
}

export async function listDevices(
  { caller }: Call<'listDevices'>,
  dependencies: DeviceListDependencies,
): Promise<Reply<'listDevices'>> {
  return { body: { items: await devicesOf(caller, dependencies) } };
}
