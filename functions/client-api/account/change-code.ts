import type { SecretStore } from '../../../adapters/dynamodb/secret-store.ts';
import type { CodeMac } from '../../../adapters/kms/code-mac.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import type { PersonalCode } from '../../../core/security/credentials.ts';
import { isTrivialCode } from '../../../core/security/personal-code.ts';
import { changeCodeMessage } from '../../../contract/signed-messages.ts';
import type { Instant } from '../../../core/time.ts';
import { noBody, refused, type Call, type Reply } from '../../http/call.ts';
import { checkProof } from '../device-proof.ts';
import { verifyCode, type VerifyCodeDependencies } from '../verify-code.ts';
import { releaseAttemptsOnFailure } from '../release-attempts-on-failure.ts';

interface Dependencies extends VerifyCodeDependencies {
  secrets: Pick<SecretStore, 'getCode' | 'getDevice' | 'changeCode'>;
  codeMac: CodeMac;
}

interface Change {
  clientId: string;
  from: string;
  to: string;
  now: Instant;
}

/** Both codes as one text, which no code of six digits can be. */
const changeText = ({ from, to }: Change): string => `${from}>${to}`;

/** Replaces the personal code, with both factors. */
export async function changeCode(
  { caller, now, body }: Call<'changeCode'>,
  dependencies: Dependencies,
): Promise<Reply<'changeCode'>> {
  if (isTrivialCode(body.newCode)) return refused({ code: 'code-too-simple', field: 'newCode' });
  const message = changeCodeMessage(caller);
  const proven = await checkProof({ clientId: caller, proof: body.proof, message }, dependencies);
  if ('refusal' in proven) return refused(proven.refusal);

  const change: Change = { clientId: caller, from: body.code, to: body.newCode, now };
  const stillWorthIt = () => Promise.resolve(true);
  const verified = await verifyCode({ clientId: caller, code: body.code, now, stillWorthIt }, dependencies);
  if ('right' in verified) {
    await releaseAttemptsOnFailure(caller, dependencies.wallets, () =>
      replaceCode(verified.inForce, change, dependencies),
    );
    return noBody;
  }
  if ('stopped' in verified) throw new Unavailable('the change of the code');
  const repeated = verified.refusal.code === 'code-refused' && (await wasDone(change, dependencies));
  if (!repeated) return refused(verified.refusal);
  await dependencies.wallets.resetAttempts(caller);
  return noBody;
}

async function replaceCode(seen: PersonalCode, change: Change, { secrets, codeMac }: Dependencies): Promise<void> {
  const { clientId, to, now } = change;
  const [sealed, sealedChange] = await Promise.all([
    codeMac.seal(clientId, to),
    codeMac.seal(clientId, changeText(change)),
  ]);
  const code = { ...sealed, changedAt: now, change: sealedChange };
  if (!(await secrets.changeCode(clientId, seen, code))) throw new Unavailable('the change of the code');
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
