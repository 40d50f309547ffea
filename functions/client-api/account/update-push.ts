import { webcrypto } from 'node:crypto';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { pushTargetHash } from '../../../contract/signed-messages.ts';
import { isMoved } from '../../../core/notification/push-moved.ts';
import { isActive } from '../../../core/security/credentials.ts';
import type { AccountNews } from '../account-news.ts';
import { actOnce, type ActDependencies } from '../device-proof.ts';
import { noBody, notFound, refused, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  challenges: ActDependencies['challenges'];
  directory: Pick<DirectoryStore, 'pushTargets' | 'setPushTarget' | 'removePushTarget'>;
  secrets: Pick<SecretStore, 'getDevice'>;
  news: AccountNews;
}

/** Where the device receives notifications from now on, or nowhere: for itself to say, and for no other. The others are told. */
export async function updatePush(call: Call<'updatePush'>, dependencies: Dependencies): Promise<Reply<'updatePush'>> {
  const { caller, params, body, proof, now } = call;
  const { directory, secrets, news } = dependencies;
  const device = await secrets.getDevice(caller, params.id);
  if (!device || !isActive(device)) return notFound;
  if (proof && proof.deviceId !== device.id) return refused({ code: 'device-not-recognised' });
  const before = (await directory.pushTargets(caller)).find(({ deviceId }) => deviceId === device.id);
  const fact = { clientId: caller, occurrence: proof?.challenge ?? '', at: now, by: device.id };
  const moved = isMoved(device, before, body.push, now) ? news.puts({ event: 'PUSH_MOVED', ...fact }) : [];
  const target = await pushTargetHash(webcrypto.subtle, body.push);
  const outcome = await actOnce(call, { act: 'set-push', target }, dependencies, (spending) =>
    body.push
      ? directory.setPushTarget(caller, device.id, body.push, [spending, ...moved])
      : directory.removePushTarget(caller, device.id, undefined, [spending]),
  );
  return 'refusal' in outcome ? refused(outcome.refusal) : noBody;
}
