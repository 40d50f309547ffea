import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { isoDay } from '../../web/format/dates.ts';
import { monthOf, type Month } from '../../web/format/months.ts';

export interface MonthOfRequests {
  month: Month;
  requests: ClientPaymentRequest[];
}

/** `requests`, newest first, under the month in France in which each was made. */
export function byMonth(requests: readonly ClientPaymentRequest[]): MonthOfRequests[] {
  const months: MonthOfRequests[] = [];
  for (const request of requests) {
    const month = monthOf(isoDay(request.createdAt));
    const last = months.at(-1);
    if (last?.month === month) last.requests.push(request);
    else months.push({ month, requests: [request] });
  }
  return months;
}
