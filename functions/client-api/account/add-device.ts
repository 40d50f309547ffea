import { factorLimits } from '../../../contract/settings/limits.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { isActive, type Credentials, type Device } from '../../../core/security/credentials.ts';
import { deviceIdOf, isPublicKey } from '../../../core/security/device-key.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { challengeRefused, checkAct, type ActDependencies } from '../device-proof.ts';
import { verifyCode, type VerifyCodeDependencies } from '../verify-code.ts';
import { deviceBody } from './device-body.ts';
import { releaseAttemptsOnFailure } from '../release-attempts-on-failure.ts';

interface Dependencies extends VerifyCodeDependencies {
  challenges: ActDependencies['challenges'];
  directory: Pick<DirectoryStore, 'pushTargets'>;
  secrets: Pick<SecretStore, 'getCode' | 'getDevice' | 'credentials' | 'addDevice'>;
}

/** Enrols a further device, with the proof of an enrolled one over the new one's id, and the code. */
export async function addDevice(call: Call<'addDevice'>, dependencies: Dependencies): Promise<Reply<'addDevice'>> {
  const { caller, now, body } = call;
  const { secrets, wallets, directory, news } = dependencies;
  if (!isPublicKey(body.publicKey)) return refused({ code: 'field-invalid', field: 'publicKey' });
  const id = deviceIdOf(body.publicKey);
  const act = { act: 'add-device', addedDeviceId: id } as const;
  const proven = await checkAct(call, act, dependencies);
  if (proven.is === 'refused') return refused(proven.refusal);

  const seen = await secrets.credentials(caller);
  const refusal = refuseDevice(id, seen);
  if (refusal) return refused(refusal);

  const by = call.proof?.deviceId;
  const stillWorthIt = () => Promise.resolve(true);
  const verified = await verifyCode({ clientId: caller, code: body.code, by, now, stillWorthIt }, dependencies);
  if ('refusal' in verified) return refused(verified.refusal);
  if ('stopped' in verified) throw new Unavailable('the enrolment of a device');

  return releaseAttemptsOnFailure(caller, wallets, async () => {
    const enrolled = seen.devices.find((device) => device.id === id);
    const device: Device = enrolled ?? { id, publicKey: body.publicKey, name: body.name, enrolledAt: now };
    const added = news.of({ event: 'DEVICE_ADDED', clientId: caller, occurrence: id, at: now, by });
    if (enrolled) await wallets.resetAttempts(caller);
    else if (proven.is === 'repeated') throw new Unavailable('a device that has just been enrolled');
    else if (!seen.code || !(await secrets.addDevice(caller, seen.code, device, added, [proven.spending]))) {
      if ((await checkAct(call, act, dependencies)).is === 'new') throw new Unavailable('the enrolment of a device');
      await wallets.resetAttempts(caller);
      return refused(challengeRefused);
    }
    return { body: deviceBody(device, await directory.pushTargets(caller)) };
  });
}

/** A device that is enrolled already is no refusal: the reply to the first call may have been lost. */
export function refuseDevice(id: string, { devices }: Credentials): Refusal | undefined {
  const same = devices.find((device) => device.id === id);
  if (same) return isActive(same) ? undefined : { code: 'device-already-enrolled', field: 'publicKey' };
  const tooMany = devices.filter(isActive).length >= factorLimits.devicesMax;
  return tooMany ? { code: 'device-limit', limit: { max: factorLimits.devicesMax } } : undefined;
}
