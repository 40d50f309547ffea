import { timingSafeEqual } from 'node:crypto';
import { fromReserve } from '../../../adapters/budget.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { PaceStore } from '../../../adapters/dynamodb/pace-store.ts';
import type { EnrolmentOutcome, SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import { inRounds } from '../../../adapters/in-rounds.ts';
import type { CodeMac } from '../../../adapters/kms/code-mac.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { activationHash } from '../../../core/security/activation-code.ts';
import { isActive, type Activation, type Credentials, type SealedCode } from '../../../core/security/credentials.ts';
import type { AccountFact } from '../../../core/notification/account-notice.ts';
import { activationsOfSignIn } from '../../../core/pace/paces.ts';
import { deviceIdOf, isPublicKey } from '../../../core/security/device-key.ts';
import { isTrivialCode } from '../../../core/security/personal-code.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { slowed } from '../../http/slowed.ts';
import { logError } from '../../log.ts';
import type { AccountNews } from '../account-news.ts';
import { refuseDevice } from './add-device.ts';
import { devicesOf } from './list-devices.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'pushTargets' | 'setPushTarget' | 'removePushTarget'>;
  secrets: Pick<SecretStore, 'credentials' | 'lastActivation' | 'enrol'>;
  codeMac: Pick<CodeMac, 'seal'>;
  paces: Pick<PaceStore, 'take' | 'giveBack'>;
  news: AccountNews;
}

type Activate = Pick<Call<'activate'>, 'caller' | 'now' | 'signedInAt' | 'body'> & { deviceId: string };

/** Of an activation whose code was right. */
type Enrolled = { enrolled: true; revoked: readonly string[] } | { refusal: Refusal; countTry?: true };

const activationRefused: Refusal = { code: 'activation-refused', field: 'activationCode' };
/**
 * The one way in: first device, lost phone, forgotten code, locked wallet. Sets the code and enrols the device in one
 * transaction with the end of the activation; the attempts at the code are free again.
 */
export async function activate(
  { caller, now, signedInAt, body }: Call<'activate'>,
  dependencies: Dependencies,
): Promise<Reply<'activate'>> {
  if (isTrivialCode(body.code)) return refused({ code: 'code-too-simple', field: 'code' });
  if (!isPublicKey(body.publicKey)) return refused({ code: 'field-invalid', field: 'publicKey' });
  const deviceId = deviceIdOf(body.publicKey);
  const enrolled = await enrolWithinTries({ caller, now, signedInAt, body, deviceId }, dependencies);
  if ('refusal' in enrolled) return refused(enrolled.refusal);

  const { directory } = dependencies;
  for (const id of enrolled.revoked) await directory.removePushTarget(caller, id);
  if (body.push) await directory.setPushTarget(caller, deviceId, body.push);
  return { body: { deviceId, devices: await devicesOf(caller, dependencies) } };
}

/**
 * The try is taken before the code is looked at, and given back unless the activation code, or its repetition, was wrong. It
 * is the sign-in’s own, and no wrong code ends the activation: a session that is not the client’s cannot use it up. A code has
 * 60 random bits, so that it is not guessed at this pace.
 */
async function enrolWithinTries(call: Activate, dependencies: Dependencies): Promise<Enrolled> {
  const { caller, now, signedInAt, body } = call;
  const { secrets, paces } = dependencies;
  const pace = activationsOfSignIn(caller, signedInAt);
  const paced = await paces.take(pace, now);
  if (paced.is === 'wait') return slowed('activations-too-many', paced.waitMs);
  const giveBack = () =>
    fromReserve(() => paces.giveBack(pace)).catch((failure: unknown) => {
      logError('activation try not given back', failure, { clientId: caller });
    });
  const hash = activationHash(caller, body.activationCode);
  try {
    const activation = await secrets.lastActivation(caller);
    const isGood = activation && activation.expiresAt > now && isSame(activation.hash, hash);
    if (!isGood) return { refusal: activationRefused };
    const outcome = await enrol(activation, call, dependencies);
    if (!('refusal' in outcome && outcome.countTry)) await giveBack();
    return outcome;
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function enrol(
  activation: Activation,
  call: Activate,
  { secrets, codeMac, news }: Dependencies,
): Promise<Enrolled> {
  const { caller, now, body, deviceId } = call;
  const code = await codeMac.seal(caller, body.code);
  let current: Activation | undefined = activation;
  return inRounds(`the activation of client ${caller}`, async () => {
    const seen = await secrets.credentials(caller);
    if (current?.hash !== activation.hash) return { refusal: activationRefused };
    if (current.usedAt !== undefined) return repeated(current, seen, code, call);
    const same = seen.devices.find(({ id }) => id === deviceId);
    const others = seen.devices.filter((device) => device.id !== deviceId && isActive(device)).map(({ id }) => id);
    const revoked = body.revokeOthers ? others : [];
    const left = { ...seen, devices: seen.devices.filter(({ id }) => !revoked.includes(id)) };
    const refusal = refuseDevice(deviceId, left);
    if (refusal) return { refusal };
    const outcome: EnrolmentOutcome = await secrets.enrol(caller, {
      activation: { hash: activation.hash, at: now, by: deviceId },
      seen,
      code: { ...code, changedAt: now },
      device: same ?? { id: deviceId, publicKey: body.publicKey, name: body.name, enrolledAt: now },
      revoke: revoked,
      notices: news.of(...factsOf(call, seen, { isNew: !same, revoked })),
    });
    if (outcome.enrolled) return { enrolled: true, revoked };
    if (outcome.because === 'activation') current = outcome.activation;
    return undefined;
  });
}

/** What an activation does to the account, each told by itself: whoever did not ask for it must not miss it. */
function factsOf(
  { caller, now, deviceId }: Activate,
  { code }: Credentials,
  { isNew, revoked }: { isNew: boolean; revoked: readonly string[] },
): AccountFact[] {
  const version = `${(code?.version ?? 0) + 1}`;
  const fact = (event: AccountFact['event'], occurrence: string) => ({
    event,
    clientId: caller,
    occurrence,
    at: now,
    by: deviceId,
  });
  return [
    ...(isNew ? [fact('DEVICE_ADDED', deviceId)] : []),
    ...(code ? [fact('CODE_CHANGED', version)] : []),
    ...(revoked.length > 0 ? [fact('DEVICE_REVOKED', version)] : []),
  ];
}

/**
 * An activation code is used once; the same device and personal code again means that the reply was lost. A wrong code
 * counts as a try, or a used activation would let anybody guess the code that it has set.
 */
function repeated(used: Activation, { code, devices }: Credentials, sealed: SealedCode, call: Activate): Enrolled {
  const device = devices.find(({ id }) => id === call.deviceId);
  const byThisDevice = used.usedBy === call.deviceId && device && isActive(device);
  if (!byThisDevice || !code || !isSame(code.mac, sealed.mac)) return { refusal: activationRefused, countTry: true };
  // What was revoked at that time stays so; forgetting how to reach it is done again, since it may have been cut short.
  const revoked = call.body.revokeOthers ? devices.filter((other) => !isActive(other)).map(({ id }) => id) : [];
  return { enrolled: true, revoked };
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
