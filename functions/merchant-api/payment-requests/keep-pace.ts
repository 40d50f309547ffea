import { withinMs } from '../../../adapters/budget.ts';
import type { PaceStore } from '../../../adapters/dynamodb/pace-store.ts';
import type { PaymentStore } from '../../../adapters/dynamodb/payment-store.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { isEnded } from '../../../contract/payment-status.ts';
import { MINUTE_MS } from '../../../contract/duration.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { paceLimits } from '../../../contract/settings/limits.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import { effective } from '../../../core/payment/effective.ts';
import type { Pace, PaceDecision } from '../../../core/pace/pace.ts';
import { requestsOfMerchant, requestsOfPair, type NamedBy } from '../../../core/pace/paces.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { addMs, type Instant } from '../../../core/time.ts';
import { slowed } from '../../http/slowed.ts';
import { count, logError } from '../../log.ts';

interface Dependencies {
  paces: PaceStore;
  payments: Pick<PaymentStore, 'get'>;
}

interface Asked {
  requestId: string;
  merchantId: string;
  /** The client's id; of an identifier that names nobody, something that stands for it. */
  client: string;
  namedBy: NamedBy;
  now: Instant;
}

/**
 * Whether the merchant goes too fast, for all clients or for this one; with the same calls whether the identifier names
 * somebody or not. What cannot be counted does not stop a payment, but tells nobody that an identifier is unknown.
 *
 * @throws Unavailable when an unknown identifier cannot be counted
 */
export async function keepPace(asked: Asked, dependencies: Dependencies): Promise<{ refusal: Refusal } | undefined> {
  try {
    return await withinMs(paceLimits.countWithinMs, () => takeTokens(asked, dependencies));
  } catch (error) {
    if (!(error instanceof Unavailable) || asked.namedBy === 'unknown-identifier') throw error;
    logError('a request was not counted', error, { merchantId: asked.merchantId });
    count('PaceNotCounted');
    return undefined;
  }
}

/** The merchant's first: a request that stands among the pair's was counted for both, whatever became of it then. */
async function takeTokens({ requestId, merchantId, client, namedBy, now }: Asked, dependencies: Dependencies) {
  const { paces } = dependencies;
  const pair = requestsOfPair(merchantId, client, requestId);
  const seen = await paces.read(pair);
  if (seen.open?.has(requestId)) return undefined;
  const ofMerchant = await paces.take(requestsOfMerchant(merchantId, namedBy), now);
  if (ofMerchant.is === 'wait') return slowed(codeOf(ofMerchant), ofMerchant.waitMs);
  const ofPair = await takeOfPair(pair, now, dependencies);
  if (ofPair.is === 'wait') return slowed('client-requests-too-many', ofPair.waitMs);
  return ofPair.is === 'full' ? slowed('client-requests-open', MINUTE_MS) : undefined;
}

/** Which requests have ended is looked up only when there seem to be too many. */
async function takeOfPair(pair: Pace, now: Instant, { paces, payments }: Dependencies): Promise<PaceDecision> {
  const decision = await paces.take(pair, now);
  if (decision.is !== 'full') return decision;
  const found = await Promise.all(decision.open.map(async (id) => ({ id, payment: await payments.get(id) })));
  // One that is not there may be about to be made, unless the last call is long over: then it came to nothing.
  const isOver = (payment: Payment | undefined) =>
    payment ? isEnded(effective(payment, now).status) : now > addMs(decision.lastAt, inFlightMaxMs);
  const ended = found.filter(({ payment }) => isOver(payment)).map(({ id }) => id);
  if (ended.length === 0) return decision;
  await paces.end(pair, ended);
  return paces.take(pair, now);
}

const codeOf = ({ bucket }: Extract<PaceDecision, { is: 'wait' }>) =>
  bucket === 'unknown'
    ? 'unknown-clients-slowed'
    : bucket === 'unknownOfDay'
      ? 'unknown-clients-paused'
      : 'requests-too-many';
