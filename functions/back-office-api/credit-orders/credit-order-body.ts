import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import type { CreditOrder } from '../../../core/credit-order/credit-order.ts';
import { toIso } from '../../../core/time.ts';
import type { creditOrder } from '../../http/schemas/credit-orders.ts';
import { actBody } from '../../http/bodies/act-body.ts';

type Body = z.input<typeof creditOrder>;

export function creditOrderBody(order: CreditOrder): Body {
  const { id, status, payer, fundingReference, fundingAmount, fileSha256, lineCount, created } = order;
  const summary = 'summary' in order ? order.summary : undefined;
  const proposed = 'proposed' in order ? order.proposed : undefined;
  return {
    id,
    status,
    payer,
    fundingReference,
    fundingAmount: toMoney(fundingAmount),
    fileSha256,
    lineCount,
    created: actBody(created),
    ...(summary && { check: { counts: summary.counts, total: toMoney(summary.total) } }),
    ...(proposed && { proposed: actBody(proposed) }),
    ...('released' in order && { released: actBody(order.released) }),
    ...('progress' in order && {
      progress: { credited: order.progress.credited, total: toMoney(order.progress.total) },
    }),
    ...('doneAt' in order && { doneAt: toIso(order.doneAt) }),
    ...('cancelled' in order && { cancelled: { ...actBody(order.cancelled), reason: order.cancelled.reason } }),
  };
}
