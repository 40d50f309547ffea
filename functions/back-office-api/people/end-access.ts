import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { ActivationStore } from '../../../adapters/dynamodb/activation-store.ts';
import type { DeviceList } from '../../../adapters/dynamodb/device-list.ts';
import type { DeviceRevocation } from '../../../adapters/dynamodb/device-revocation.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { Instant } from '../../../core/time.ts';

export interface AccessDependencies {
  directory: Pick<DirectoryStore, 'pushTargets' | 'removePushTarget'>;
  clientAccounts: Pick<Accounts, 'disable' | 'signOut'>;
  devices: DeviceList;
  revokeDevice: DeviceRevocation;
  activations: Pick<ActivationStore, 'endActivation'>;
}

/**
 * What follows the end of a client's account: nobody signs in, and no device, activation or phone is theirs any more. Each
 * step may be done again, and all of them are where the call is repeated.
 */
export async function endAccess(
  clientId: string,
  at: Instant,
  { directory, clientAccounts, devices, revokeDevice, activations }: AccessDependencies,
): Promise<void> {
  await clientAccounts.disable(clientId);
  await clientAccounts.signOut(clientId);
  await activations.endActivation(clientId, at);
  for (const { id, revokedAt } of await devices(clientId)) {
    if (revokedAt === undefined) await revokeDevice(clientId, id, at);
  }
  for (const { deviceId } of await directory.pushTargets(clientId))
    await directory.removePushTarget(clientId, deviceId);
}
