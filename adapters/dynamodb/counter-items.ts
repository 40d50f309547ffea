import type { CounterCode } from '../../core/counter/counter-code.ts';
import type { Answered, Proposed, StoredCounterRequest } from '../../core/counter/counter-request.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

const beside = [...keysAndMark, 'forgetAt'];

const proposal: Omit<parse.Fields<Proposed>, 'status'> = {
  id: parse.text,
  merchantId: parse.text,
  clientId: parse.text,
  amount: parse.cents,
  matchCode: parse.text,
  requestHash: parse.text,
  proposedAt: parse.instant,
  lapsesAt: parse.instant,
  version: parse.integer,
};
type In<Status extends Answered['status']> = Extract<Answered, { status: Status }>;
const ended = parse.object<In<'REFUSED' | 'WITHDRAWN'>>(
  { ...proposal, status: parse.oneOf(['REFUSED', 'WITHDRAWN']), endedAt: parse.instant },
  beside,
);

export const counterRequestItem = itemKind<StoredCounterRequest>({
  table: 'Notices',
  key: ['pk', 'sk'],
  content: parse.tagged<StoredCounterRequest, 'status'>('status', {
    PROPOSED: parse.object<Proposed>({ ...proposal, status: parse.oneOf(['PROPOSED']) }, beside),
    ACCEPTED: parse.object<In<'ACCEPTED'>>(
      { ...proposal, status: parse.oneOf(['ACCEPTED']), endedAt: parse.instant, paymentId: parse.text },
      beside,
    ),
    REFUSED: ended,
    WITHDRAWN: ended,
  }),
});

/** Where a client's last counter request is. */
export interface LatestCounterRequest {
  merchantId: string;
  requestId: string;
}

export const latestCounterRequestItem = itemKind<LatestCounterRequest>({
  table: 'Notices',
  key: ['pk', 'sk'],
  content: parse.object({ merchantId: parse.text, requestId: parse.text }, beside),
});

/** Under the merchant: the code in force. */
export const counterCodeItem = itemKind<CounterCode>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<CounterCode>(
    { code: parse.text, since: parse.instant, replaces: parse.optional(parse.text) },
    keysAndMark,
  ),
});

/** Under a code, for ever: whose it is, or once was. */
export const counterOwnerItem = itemKind<{ merchantId: string }>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object({ merchantId: parse.text }, keysAndMark),
});
