import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { PaymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import type { PlacedRow, SearchStore } from '../../adapters/dynamodb/search-store.ts';
import { maskIdentifier } from '../../contract/identifier.ts';
import { allTerms, begins, isReadIn, whole, type Reading, type SoughtPayment } from '../../contract/payment-search.ts';
import { clientTerm } from '../../contract/payment-terms.ts';
import { searchLimits } from '../../contract/settings/limits.ts';
import { effective } from '../../core/payment/effective.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { paymentTerms } from '../../core/payment/search-rows.ts';
import type { Instant } from '../../core/time.ts';

export interface SearchDependencies {
  queries: Pick<PaymentQueries, 'load'>;
  search: Pick<SearchStore, 'beginning'>;
  directory: Pick<DirectoryStore, 'findClient'>;
}

/** Where a search goes on: in which of its readings, by which of its words, after which row. */
export interface SearchPosition {
  reading: number;
  lead: number;
  after?: string | undefined;
}

export interface Search {
  merchantId: string;
  sought: SoughtPayment;
  now: Instant;
  limit: number;
  after?: SearchPosition | undefined;
  /** When the payment was made, both included; always when left out. */
  period?: { from: Instant; to: Instant } | undefined;
  /** On the payment as it stands now; all when left out. */
  matches?: ((payment: Payment) => boolean) | undefined;
}

export interface Found {
  payments: Payment[];
  next: SearchPosition | undefined;
}

/** DynamoDB quota of one batch of reads. */
const loadedMax = 100;

interface Candidate {
  row: PlacedRow;
  reading: Reading;
  position: SearchPosition;
}

/**
 * One page of what a merchant looks for among all its payments, the newest of the page first, and where the next one starts: three
 * calls at most, however many there are. Rows stand under their terms in order, so what `lef` finds of one name comes before what it
 * finds of the next one; a whole word finds the newest first throughout. A page may be short and still have a next one.
 */
export async function searchPayments(search: Search, dependencies: SearchDependencies): Promise<Found> {
  const { sought, now, limit, matches = () => true } = search;
  if (sought.by === 'ID') {
    const found = await dependencies.queries.load([sought.id]);
    return {
      payments: found.filter((payment) => isOwn(payment, search) && matches(effective(payment, now))),
      next: undefined,
    };
  }
  const readings = sought.by === 'TERMS' ? sought.readings : await readingsOf(sought, dependencies);
  const { candidates, next } = await lookUp(readings, search, dependencies);
  const loaded = await dependencies.queries.load([...new Set(candidates.map(({ row }) => row.id))]);
  const byId = new Map(loaded.map((payment) => [payment.id, payment]));
  const payments: Payment[] = [];
  for (const [at, candidate] of candidates.entries()) {
    const stored = byId.get(candidate.row.id);
    if (!stored || !isOwn(stored, search) || !isShownHere(candidate, stored, readings)) continue;
    const payment = effective(stored, now);
    if (!matches(payment)) continue;
    payments.push(payment);
    if (payments.length < limit) continue;
    return { payments: newestFirst(payments), next: at === candidates.length - 1 ? next : candidate.position };
  }
  return { payments: newestFirst(payments), next };
}

const isOwn = ({ merchantId, createdAt }: Payment, { merchantId: own, period }: Search): boolean =>
  merchantId === own && isWithin(createdAt, period);

const isWithin = (at: Instant, period: Search['period']): boolean => !period || (at >= period.from && at <= period.to);

const newestFirst = (payments: readonly Payment[]): Payment[] =>
  payments.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));

/** Whose the identifier is now; what was asked for by another one of that client's is found by that. */
async function readingsOf(
  { identifier }: Extract<SoughtPayment, { by: 'IDENTIFIER' }>,
  { directory }: SearchDependencies,
): Promise<Reading[]> {
  const client = await directory.findClient(identifier);
  return client ? [[whole(clientTerm(maskIdentifier(identifier), client.id))]] : [];
}

/** The rows that may be meant, at most one look at each reading: so many that the payments are one batch of reads. */
async function lookUp(
  readings: readonly Reading[],
  search: Search,
  { search: index }: SearchDependencies,
): Promise<{ candidates: Candidate[]; next: SearchPosition | undefined }> {
  const { merchantId, period, matches, limit } = search;
  const candidatesMax = Math.max(limit, loadedMax);
  const candidates: Candidate[] = [];
  let from = search.after;
  for (let at = from?.reading ?? 0; at < readings.length; at += 1) {
    const reading = readings[at]!;
    const isNarrowed = reading.length > 1 || period !== undefined || matches !== undefined;
    const rowsMax = isNarrowed ? Math.max(limit, searchLimits.rowsPerCallMax) : limit;
    const look = async (lead: number, after?: string) => ({
      lead,
      ...(await index.beginning(merchantId, reading[lead] ?? reading[0], { after, limit: rowsMax })),
    });
    const { lead, rows, more } =
      from === undefined && readings.length === 1 && reading.length > 1
        ? rarer(await Promise.all([look(0), look(1)]))
        : await look(from?.lead ?? 0, from?.after);
    from = undefined;
    for (const row of rows) {
      if (!isWithin(row.createdAt, period) || !isReadIn(reading, [row.term, ...row.words])) continue;
      if (candidates.length === candidatesMax) return { candidates, next: candidates.at(-1)!.position };
      candidates.push({ row, reading, position: { reading: at, lead, after: row.place } });
    }
    if (more) return { candidates, next: { reading: at, lead, after: rows.at(-1)?.place } };
    if (candidates.length >= limit && at + 1 < readings.length)
      return { candidates, next: { reading: at + 1, lead: 0 } };
  }
  return { candidates, next: undefined };
}

/** Of two words the one whose rows have all been read already: nothing is beyond them. */
const rarer = <Look extends { more: boolean }>([first, second]: [Look, Look]): Look => (second.more ? first : second);

/** A payment that several rows lead to is shown once: at the first of its terms, in the first of the readings. */
function isShownHere({ row, reading, position }: Candidate, payment: Payment, readings: readonly Reading[]): boolean {
  const terms = paymentTerms(payment);
  const all = allTerms(terms);
  const firstTerm = (start: string) => terms.indexed.find((term) => begins(term, start));
  const isBefore = readings
    .slice(0, position.reading)
    .some((earlier) => firstTerm(earlier[0]) !== undefined && isReadIn(earlier, all));
  return !isBefore && firstTerm(reading[position.lead] ?? reading[0]) === row.term && isReadIn(reading, all);
}
