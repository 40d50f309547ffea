import { toMoney } from '../../../contract/money.ts';
import type { CounterRequest } from '../../../core/counter/counter-request.ts';
import { toIso } from '../../../core/time.ts';

/** What the merchant and the client both see of a counter request. */
export const counterFields = (request: CounterRequest) => ({
  id: request.id,
  version: request.version,
  status: request.status,
  amount: toMoney(request.amount),
  matchCode: request.matchCode,
  proposedAt: toIso(request.proposedAt),
  lapsesAt: toIso(request.lapsesAt),
  endedAt: 'endedAt' in request ? toIso(request.endedAt) : undefined,
  paymentId: request.status === 'ACCEPTED' ? request.paymentId : undefined,
});
