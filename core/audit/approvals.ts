import { MINUTE_MS } from '../../contract/duration.ts';
import type { OperationRecord } from '../operations/operation.ts';
import { answeredFindings } from './repairs.ts';
import { addMs, localDate, parisDate, type Instant, type LocalDate } from '../time.ts';

/** Which commission or account a merchant got, by whose record, and from which day it counts; at once where it does not say. */
interface Agreed<T> {
  at: Instant;
  /** Undefined: the one that was to come will not. */
  value?: T;
  from?: LocalDate;
}

interface AgreedAccount {
  /** Masked. */
  iban: string;
  /** Where two people have said one. */
  bic?: string;
}

/** A payment is asked for by what was read a moment before its time, or after it. */
const inFlightMs = MINUTE_MS;

/** What people have agreed on, as the journal of operations tells it: the one source of it that nobody can change unseen. */
export function approvals() {
  const commissions = new Map<string, Agreed<number>[]>();
  const accounts = new Map<string, Agreed<AgreedAccount>[]>();
  /** Whose terms cannot be told from its own records: it began with another's, or follows its organisation's. */
  const beginsWithAnothers = new Set<string>();
  const followsOrganisation = new Set<string>();
  const mergedInto = new Map<string, string>();
  const orders = new Map<string, { fundingAmount?: number; releasedAt?: Instant }>();
  const repaired = answeredFindings();
  let since: Instant | undefined;

  const add = <T>(to: Map<string, Agreed<T>[]>, merchantId: string, agreed: Agreed<T>) =>
    to.set(
      merchantId,
      [...(to.get(merchantId) ?? []), agreed].sort((a, b) => a.at - b.at),
    );

  return {
    take(record: OperationRecord): void {
      const { act, about, to = {}, at } = record;
      repaired.take(record);
      since = since === undefined || at < since ? at : since;
      const { id } = about;
      if (act === 'CLIENTS_MERGED') mergedInto.set(id, String(to['kept']));
      if (act === 'CREDIT_ORDER_TAKEN')
        orders.set(id, { ...orders.get(id), fundingAmount: Number(to['fundingAmount']) });
      if (act === 'CREDIT_ORDER_RELEASED') orders.set(id, { ...orders.get(id), releasedAt: at });
      if (about.kind !== 'MERCHANT' || act === 'OPERATION_PROPOSED') return;
      if (act === 'ESTABLISHMENT_ADDED') beginsWithAnothers.add(id);
      if (to['paidTo'] !== undefined) followsOrganisation.add(id);
      const { commissionBps, iban, bic, from: day } = to;
      const from = typeof day === 'string' ? { from: localDate(day) } : {};
      if (typeof commissionBps === 'number') add(commissions, id, { at, value: commissionBps, ...from });
      if (act === 'BANK_ACCOUNT_STOPPED') add(accounts, id, { at });
      else if (typeof iban === 'string')
        add(accounts, id, { at, value: { iban, ...(typeof bic === 'string' && { bic }) }, ...from });
    },

    /** What two people have put right by a movement. */
    repaired,

    /** When the journal of operations begins: what was done before it is in no record. */
    since: (): Instant | undefined => since,

    /** The rates that a request of that moment may carry, in basis points; undefined where they are in no record. */
    ratesAt(merchantId: string, at: Instant): ReadonlySet<number> | undefined {
      const known = commissions.get(merchantId);
      if (!known || beginsWithAnothers.has(merchantId)) return undefined;
      const moments = [addMs(at, -inFlightMs), at, addMs(at, inFlightMs)];
      const rates = moments.flatMap((moment) => inForce(known, parisDate(at), moment) ?? []);
      return rates.length > 0 ? new Set(rates) : undefined;
    },

    /** The account that counts on a day; undefined where it is in no record. */
    accountOn(merchantId: string, day: LocalDate): AgreedAccount | undefined {
      const known = accounts.get(merchantId);
      if (!known || beginsWithAnothers.has(merchantId) || followsOrganisation.has(merchantId)) return undefined;
      return inForce(known, day);
    },

    /** Who has by now what was a client's. */
    keptOf(clientId: string): string {
      let kept = clientId;
      // As many steps as there are merges, so that a circle, which there is not, has an end.
      for (let steps = 0; steps <= mergedInto.size; steps += 1) kept = mergedInto.get(kept) ?? kept;
      return kept;
    },

    /** What an employer's order may credit in all, and from when on. */
    order: (id: string): { fundingAmount?: number; releasedAt?: Instant } => orders.get(id) ?? {},
  };
}

export type Approvals = ReturnType<typeof approvals>;

/** What counts on a day, of what was agreed until a moment of it; a second one that comes before a first one counts takes its place. */
function inForce<T>(known: readonly Agreed<T>[], day: LocalDate, until?: Instant): T | undefined {
  let current: T | undefined;
  let coming: Agreed<T> | undefined;
  for (const agreed of known) {
    const on = parisDate(agreed.at);
    if (on > day || (until !== undefined && agreed.at > until)) break;
    if (coming?.from !== undefined && coming.from <= on) current = coming.value;
    coming = agreed.from === undefined ? undefined : agreed;
    if (agreed.from === undefined && agreed.value !== undefined) current = agreed.value;
  }
  return coming?.from !== undefined && coming.from <= day ? coming.value : current;
}
