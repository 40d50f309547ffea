import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { PushOutcome } from '../../adapters/sns/push.ts';
import type { PushTarget } from '../../core/client.ts';

/** Keeps what a push taught about the phone's address: its endpoint, or that it is gone. */
export async function keepPushTarget(
  clientId: string,
  { deviceId, token, endpointArn }: PushTarget,
  result: PushOutcome,
  directory: Pick<DirectoryStore, 'saveEndpoint' | 'removePushTarget'>,
): Promise<void> {
  if (result.outcome === 'gone') await directory.removePushTarget(clientId, deviceId, token);
  if (result.outcome === 'sent' && result.endpointArn !== endpointArn) {
    await directory.saveEndpoint(clientId, deviceId, token, result.endpointArn);
  }
}
