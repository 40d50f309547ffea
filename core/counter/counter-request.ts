import type { Cents } from '../../contract/money.ts';
import { DAY_MS } from '../../contract/duration.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { retentionLimits } from '../../contract/settings/limits.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { derivedId, requestHash } from '../ids.ts';
import { addMs, ceilToSecond, type Instant } from '../time.ts';

/** What a client proposed at a merchant's counter. */
interface Proposal {
  id: string;
  merchantId: string;
  clientId: string;
  amount: Cents;
  /** Four digits on both screens; the payment that comes of it has the same. */
  matchCode: string;
  /** Hash of the normalised request: tells a repeated proposal from a reused idempotency key. */
  requestHash: string;
  proposedAt: Instant;
  /** Whole seconds; the merchant's last moment is just before it. */
  lapsesAt: Instant;
  /** Counts the writes of this item: each is conditional on it. */
  version: number;
}

export type Proposed = Proposal & { status: 'PROPOSED' };
export type Answered =
  | (Proposal & { status: 'ACCEPTED'; endedAt: Instant; paymentId: string })
  | (Proposal & { status: 'REFUSED' | 'WITHDRAWN'; endedAt: Instant });

/** As it is written down. That it has lapsed is never written: time alone says so. */
export type StoredCounterRequest = Proposed | Answered;
export type CounterRequest = StoredCounterRequest | (Proposal & { status: 'LAPSED'; endedAt: Instant });

export const counterRequestHash = (proposed: { counter: string; amount: Cents }): string => requestHash(proposed);

/** Derived, so that one counter request can become one payment only (docs/decisions/004). */
export const paymentIdOf = ({ id }: Pick<Proposal, 'id'>): string => derivedId('counter-request', id);

export function proposeAtCounter(
  what: Omit<Proposal, 'proposedAt' | 'lapsesAt' | 'version'>,
  { now, terms }: { now: Instant; terms: Pick<Terms, 'counterDelayMs'> },
): Proposed {
  const lapsesAt = ceilToSecond(addMs(now, terms.counterDelayMs));
  return { ...what, status: 'PROPOSED', proposedAt: now, lapsesAt, version: 1 };
}

/** As it stands at `now`. */
export const effectiveCounterRequest = (request: StoredCounterRequest, now: Instant): CounterRequest =>
  request.status === 'PROPOSED' && now >= request.lapsesAt
    ? { ...request, status: 'LAPSED', endedAt: request.lapsesAt }
    : request;

/** From when on it need not be kept: whoever waited has read by then what became of it. */
export const forgetCounterRequestAt = ({ lapsesAt }: Pick<Proposal, 'lapsesAt'>): Instant =>
  addMs(lapsesAt, retentionLimits.counterRequestDays * DAY_MS);

export type CounterCommand = 'accept' | 'refuse' | 'withdraw';

export type CounterDecision =
  | { kind: 'apply'; before: Proposed; after: Answered }
  /** The same command was carried out before: answer as then, write nothing. */
  | { kind: 'repeat' }
  | { kind: 'refuse'; refusal: Refusal };

/** What the merchant or the client does with a counter request now. Whoever comes first ends it. */
export function decideCounterRequest(
  request: StoredCounterRequest,
  command: CounterCommand,
  now: Instant,
): CounterDecision {
  const current = effectiveCounterRequest(request, now);
  if (current.status === statusAfter[command]) return { kind: 'repeat' };
  if (current.status !== 'PROPOSED') return { kind: 'refuse', refusal: { code: 'counter-request-ended' } };
  return { kind: 'apply', before: current, after: answered(current, command, now) };
}

const statusAfter = { accept: 'ACCEPTED', refuse: 'REFUSED', withdraw: 'WITHDRAWN' } as const;

function answered(before: Proposed, command: CounterCommand, endedAt: Instant): Answered {
  const ended = { ...before, endedAt, version: before.version + 1 };
  if (command !== 'accept') return { ...ended, status: statusAfter[command] };
  return { ...ended, status: 'ACCEPTED', paymentId: paymentIdOf(before) };
}
