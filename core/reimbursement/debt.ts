import { add, negate, zero, type Cents } from '../../contract/money.ts';
import type { MerchantRecord } from '../ledger/journal.ts';
import type { LocalDate } from '../time.ts';
import type { MerchantNet } from './merchant-lines.ts';
import type { ExportPlan } from './plan.ts';

/** What a merchant owes: negative, zero when it owes nothing. */
export interface Debt {
  net: Cents;
  /** The export that left it, while the merchant has owed something ever since; undefined when it owes nothing. */
  since?: LocalDate;
}

export const noDebt: Debt = { net: zero };

/** The next line of the debt, in the order of the exports. */
export function addDebtLine({ net, since }: Debt, line: MerchantRecord): Debt {
  const sum = add(net, line.net);
  return sum === 0 ? noDebt : { net: sum, since: since ?? line.carriedFrom };
}

/** The sum of an export's lines, with the debt taken in. */
export const takeDebt = (sum: MerchantNet, { net: debt }: Debt): MerchantNet =>
  debt === 0 ? sum : { ...sum, carried: add(sum.carried, debt), net: add(sum.net, debt), debt };

/** How the debt stands among the lines of the export that takes it in. */
export const debtLine = (merchantId: string, { net, since }: Debt, plan: ExportPlan): MerchantRecord => ({
  kind: 'CARRY',
  merchantId,
  dueDate: plan.exportDate,
  at: plan.createdAt,
  gross: zero,
  fee: zero,
  net,
  postings: {},
  carriedFrom: since,
});

/** What the merchant will still owe once the exports up to `day` are through, of what is known now; at most 0 when nothing. */
export const stillOwed = ({ net }: Debt, days: readonly { dueDate: LocalDate; net: Cents }[], day: LocalDate): Cents =>
  negate(add(net, ...days.filter(({ dueDate }) => dueDate <= day).map((due) => due.net)));
