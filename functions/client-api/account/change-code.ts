import { webcrypto } from 'node:crypto';
import type { Spending } from '../../../adapters/dynamodb/challenge-store.ts';
import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import type { CodeMac } from '../../../adapters/kms/code-mac.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import type { PersonalCode } from '../../../core/security/credentials.ts';
import { isTrivialCode } from '../../../core/security/personal-code.ts';
import { newCodeHash } from '../../../contract/signed-messages.ts';
import type { Instant } from '../../../core/time.ts';
import { noBody, refused, type Call, type Reply } from '../../http/call.ts';
import { challengeRefused, checkAct, type ActDependencies, type ProvenAct } from '../device-proof.ts';
import { verifyCode, type VerifyCodeDependencies } from '../verify-code.ts';
import { releaseAttemptsOnFailure } from '../release-attempts-on-failure.ts';

interface Dependencies extends VerifyCodeDependencies {
  challenges: ActDependencies['challenges'];
  secrets: Pick<SecretStore, 'getCode' | 'getDevice' | 'changeCode'>;
  codeMac: CodeMac;
}

interface Change {
  clientId: string;
  /** Id of the device that signed it. */
  by?: string;
  from: string;
  to: string;
  now: Instant;
}

/** Both codes as one text, which no code of six digits can be. */
const changeText = ({ from, to }: Change): string => `${from}>${to}`;

/** Replaces the personal code, with both factors. */
export async function changeCode(call: Call<'changeCode'>, dependencies: Dependencies): Promise<Reply<'changeCode'>> {
  const { caller, now, body } = call;
  if (isTrivialCode(body.newCode)) return refused({ code: 'code-too-simple', field: 'newCode' });
  const proven = await checkChange(call, dependencies);
  if (proven.is === 'refused') return refused(proven.refusal);

  const by = call.proof?.deviceId;
  const change: Change = { clientId: caller, by, from: body.code, to: body.newCode, now };
  const stillWorthIt = () => Promise.resolve(true);
  const verified = await verifyCode({ clientId: caller, code: body.code, by, now, stillWorthIt }, dependencies);
  if ('right' in verified) {
    const replaced = await releaseAttemptsOnFailure(caller, dependencies.wallets, async () => {
      // The old code is right again: it is not this change whose reply was lost.
      if (proven.is === 'repeated') return false;
      if (await replaceCode(verified.inForce, change, proven.spending, dependencies)) return true;
      if ((await checkChange(call, dependencies)).is === 'new') throw new Unavailable('the change of the code');
      return false;
    });
    if (replaced) return noBody;
    await dependencies.wallets.resetAttempts(caller);
    return refused(challengeRefused);
  }
  if ('stopped' in verified) throw new Unavailable('the change of the code');
  const repeated = verified.refusal.code === 'code-refused' && (await wasDone(change, dependencies));
  if (!repeated) return refused(verified.refusal);
  await dependencies.wallets.resetAttempts(caller);
  return noBody;
}

async function checkChange(call: Call<'changeCode'>, dependencies: ActDependencies): Promise<ProvenAct> {
  const { proof, body } = call;
  const bound = { challenge: proof?.challenge ?? '', newCode: body.newCode };
  const newCode = await newCodeHash(webcrypto.subtle, bound);
  return checkAct(call, { act: 'change-code', newCode }, dependencies);
}

/** @returns false when the code, or the challenge, was used in the meantime */
async function replaceCode(
  seen: PersonalCode,
  change: Change,
  spending: Spending,
  { secrets, codeMac, news }: Dependencies,
): Promise<boolean> {
  const { clientId, by, to, now } = change;
  const [sealed, sealedChange] = await Promise.all([
    codeMac.seal(clientId, to),
    codeMac.seal(clientId, changeText(change)),
  ]);
  const code = { ...sealed, changedAt: now, change: sealedChange };
  const notices = news.of({ event: 'CODE_CHANGED', clientId, occurrence: `${seen.version + 1}`, at: now, by });
  return secrets.changeCode(clientId, seen, code, notices, [spending]);
}

/**
 * Whether the code in force comes from this very change, so that its reply was lost: the old code is wrong by now.
 * Asked only for an attempt that was taken, and true only for who knows the code in force: no further guess is given.
 */
async function wasDone(change: Change, { secrets, codeMac }: Dependencies): Promise<boolean> {
  const { clientId } = change;
  const inForce = await secrets.getCode(clientId);
  if (!inForce?.change) return false;
  return (await codeMac.verify(clientId, changeText(change), inForce.change)) === 'right';
}
