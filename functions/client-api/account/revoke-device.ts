import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { factorLimits } from '../../../contract/settings/limits.ts';
import type { AccountNews } from '../account-news.ts';
import { actOnce, type ActDependencies } from '../device-proof.ts';
import { noBody, notFound, refused, type Call, type Reply } from '../../http/call.ts';

interface Dependencies {
  challenges: ActDependencies['challenges'];
  directory: Pick<DirectoryStore, 'removePushTarget'>;
  secrets: Pick<SecretStore, 'getDevice' | 'revokeDevice'>;
  news: AccountNews;
}

/**
 * By any of the client's devices, or, whose only phone is lost, by having just signed in. The revocation comes first: the
 * device stops paying even if forgetting how to reach it has to be asked for again.
 */
export async function revokeDevice(
  call: Call<'revokeDevice'>,
  dependencies: Dependencies,
): Promise<Reply<'revokeDevice'>> {
  const { caller, params, now, proof } = call;
  const { directory, secrets, news } = dependencies;
  if (!(await secrets.getDevice(caller, params.id))) return notFound;
  if (!proof && !isFresh(call)) return refused({ code: 'sign-in-too-old' });
  if (proof) {
    const act = { act: 'revoke-device', revokedDeviceId: params.id } as const;
    const outcome = await actOnce(call, act, dependencies, (spending) =>
      secrets.revokeDevice(caller, params.id, now, [spending]),
    );
    if ('refusal' in outcome) return refused(outcome.refusal);
  } else if (!(await secrets.revokeDevice(caller, params.id, now))) return notFound;
  await news.tell({ event: 'DEVICE_REVOKED', clientId: caller, occurrence: params.id, at: now, by: proof?.deviceId });
  await directory.removePushTarget(caller, params.id);
  return noBody;
}

const isFresh = ({ signedInAt, now }: Call<'revokeDevice'>): boolean =>
  signedInAt !== undefined && now - signedInAt <= factorLimits.freshSignInMs;
