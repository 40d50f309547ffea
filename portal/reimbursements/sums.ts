import type { Schemas } from '../../web/api/client.ts';
import { monthOf, type Month } from '../../web/format/months.ts';

export type Reimbursement = Schemas['Reimbursement'];

/** In cents; net = gross − fee + carried. */
export interface Sums {
  count: number;
  paymentCount: number;
  gross: number;
  fee: number;
  carried: number;
  net: number;
}

/** What several transfers come to. */
function sumOf(items: readonly Reimbursement[]): Sums {
  const total = (figure: (item: Reimbursement) => number) => items.reduce((sum, item) => sum + figure(item), 0);
  return {
    count: items.length,
    paymentCount: total(({ paymentCount }) => paymentCount),
    gross: total(({ gross }) => gross.value),
    fee: total(({ fee }) => fee.value),
    carried: total(({ carried }) => carried.value),
    net: total(({ net }) => net.value),
  };
}

export const isToCome = ({ status }: Reimbursement): boolean => status === 'SCHEDULED';

/**
 * What is on the account, or will be. What the bank rejected or sent back is transferred again or taken off a debt, and a day
 * below zero is taken off the next one: counting them would count them twice.
 */
const arrives = ({ status, net }: Reimbursement): boolean => !failed.has(status) && net.value > 0;

const failed: ReadonlySet<Reimbursement['status']> = new Set(['REJECTED', 'RETURNED', 'REISSUED', 'NETTED']);

export const sumOfArriving = (items: readonly Reimbursement[]): Sums => sumOf(items.filter(arrives));

export interface Group {
  key: string;
  items: Reimbursement[];
}

/** In the order in which each key first appears. */
function groupBy(items: readonly Reimbursement[], keyOf: (item: Reimbursement) => string): Group[] {
  const groups = new Map<string, Reimbursement[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups].map(([key, group]) => ({ key, items: group }));
}

export const byDay = (items: readonly Reimbursement[]): Group[] => groupBy(items, ({ executionDate }) => executionDate);

export const byMonth = (items: readonly Reimbursement[]): Group[] =>
  groupBy(items, ({ executionDate }) => monthOf(executionDate));

/** To come, the next one first; made, the newest first. The API gives both newest first. */
export function split(items: readonly Reimbursement[]): { coming: Reimbursement[]; past: Reimbursement[] } {
  return { coming: items.filter(isToCome).reverse(), past: items.filter((item) => !isToCome(item)) };
}

export const inMonth = (items: readonly Reimbursement[], month: Month): Reimbursement[] =>
  items.filter(({ executionDate }) => monthOf(executionDate) === month);
