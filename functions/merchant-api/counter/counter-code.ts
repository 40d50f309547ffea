import type { CounterCodeStore } from '../../../adapters/dynamodb/counter-code-store.ts';
import type { Randomness } from '../../../adapters/randomness.ts';
import type { CounterCode } from '../../../core/counter/counter-code.ts';
import { toIso } from '../../../core/time.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';

const codeBytes = 16;

export async function getCounterCode(
  { caller }: Call<'getCounterCode'>,
  { counterCodes }: { counterCodes: Pick<CounterCodeStore, 'codeOf'> },
): Promise<Reply<'getCounterCode'>> {
  return { body: codeBody(await counterCodes.codeOf(caller)) };
}

/**
 * Puts a new code in the place of the one that the caller knows. Repeated after a lost reply it answers with what the first
 * call made; of two tabs that renew the same code both get the same new one.
 */
export async function renewCounterCode(
  { caller, now, body }: Call<'renewCounterCode'>,
  { counterCodes, random }: { counterCodes: Pick<CounterCodeStore, 'renew'>; random: Pick<Randomness, 'token'> },
): Promise<Reply<'renewCounterCode'>> {
  const replaces = body.replaces ?? undefined;
  const inForce = await counterCodes.renew(caller, { code: random.token(codeBytes), since: now, replaces });
  return inForce && inForce.replaces === replaces
    ? { body: codeBody(inForce) }
    : refused({ code: 'counter-code-renewed', field: 'replaces' });
}

const codeBody = (inForce: CounterCode | undefined) =>
  inForce ? { code: inForce.code, since: toIso(inForce.since) } : { code: null };
