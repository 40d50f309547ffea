import pMap from 'p-map';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import { invoicesAtOnceMax, type InvoiceStore } from '../../adapters/dynamodb/invoice-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { readLines, textContent, type ObjectStore } from '../../adapters/s3/object-store.ts';
import type { BooksSettings } from '../../contract/settings/books-settings.ts';
import { buyerOf } from '../../core/invoice/buyer.ts';
import { commissions } from '../../core/invoice/commissions.ts';
import { crossIndustryInvoice } from '../../core/invoice/cross-industry-invoice.ts';
import type { Commission, Invoice, InvoiceDraft, Seller } from '../../core/invoice/invoice.ts';
import { exportFileKey, invoiceKey } from '../../core/reimbursement/export-keys.ts';
import { readLedgerRow } from '../../core/reimbursement/ledger-csv.ts';
import { addMonths, localDate, parisDate, type Instant, type LocalDate } from '../../core/time.ts';
import { logInfo } from '../log.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'list'>;
  invoices: InvoiceStore;
  merchants: Pick<DirectoryStore, 'getMerchant'>;
  organisations: Pick<OrganisationStore, 'organisations'>;
  /** The bucket of the exports, in which invoices are written once, too. */
  published: ObjectStore;
  books: Pick<BooksSettings, 'seller' | 'commissionVatBps'>;
  now: () => Instant;
}

export interface Invoiced {
  /** NOT_YET: the last export of the month is not known to be through. */
  status: 'NO_SELLER' | 'NOT_YET' | 'BEFORE' | 'INVOICED';
  month: string;
  count: number;
}

/** An export a day at the most. */
const exportsOfMonthMax = 31;
const atOnce = 32;

/**
 * Invoices the commission of the month before, once all its exports are through: what their ledgers say, merchant by merchant,
 * which is what the merchants' statements say. It may be killed anywhere and run again: an invoice that is there keeps its
 * number, its day and its words.
 */
export async function invoiceMonth(dependencies: Dependencies): Promise<Invoiced> {
  const { exports, invoices, published, books, now } = dependencies;
  const today = parisDate(now());
  const next = localDate(`${today.slice(0, 7)}-01`);
  const first = addMonths(next, -1);
  const month = first.slice(0, 7);
  if (books.seller.name === '') return { status: 'NO_SELLER', month, count: 0 };
  if (await invoices.isInvoiced(month)) return { status: 'BEFORE', month, count: 0 };
  // None is planned before the last is through: one of this month says that all of the one before are.
  const [newest] = (await exports.list(1)).exports;
  if (newest === undefined || newest.exportDate < next) return { status: 'NOT_YET', month, count: 0 };

  const due = await readCommissions(dependencies, first, next);
  for (let from = 0; from < due.length; from += invoicesAtOnceMax) {
    const block = due.slice(from, from + invoicesAtOnceMax);
    const drafts = await pMap(block, (one) => draftOf(dependencies, one, { month, issuedOn: today }), {
      concurrency: atOnce,
    });
    const issued = await invoices.issue(drafts);
    await pMap(issued, (invoice) => publish(published, invoice), { concurrency: atOnce });
  }
  await invoices.markInvoiced(month, due.length);
  logInfo('commission invoiced', { month, count: due.length });
  return { status: 'INVOICED', month, count: due.length };
}

async function readCommissions(
  { exports, published }: Dependencies,
  first: LocalDate,
  next: LocalDate,
): Promise<[merchantId: string, Commission][]> {
  const sums = commissions();
  const before = (await exports.list(exportsOfMonthMax, next)).exports;
  for (const { exportDate } of before.filter((each) => each.exportDate >= first)) {
    let isHeader = true;
    for await (const text of readLines(published, exportFileKey(exportDate, 'ledger.csv'))) {
      if (!isHeader) sums.take(readLedgerRow(text));
      isHeader = false;
    }
  }
  return sums.due();
}

async function draftOf(
  { invoices, merchants, organisations, books }: Dependencies,
  [merchantId, commission]: [string, Commission],
  when: Pick<InvoiceDraft, 'month' | 'issuedOn'>,
): Promise<InvoiceDraft> {
  const merchant = await merchants.getMerchant(merchantId);
  if (!merchant) throw new Error(`merchant ${merchantId} has lines in the ledger and is unknown`);
  const { organisationId } = merchant;
  const [organisation] = organisationId === undefined ? [] : await organisations.organisations([organisationId]);
  const isCredit = commission.givenBack > commission.charged;
  const corrects = isCredit ? (await invoices.lastBefore(merchantId, when.month))?.number : undefined;
  return {
    ...when,
    ...commission,
    merchantId,
    seller: sellerOf(books.seller),
    buyer: buyerOf(merchant, organisation),
    vatBps: books.commissionVatBps,
    ...(corrects !== undefined && { corrects }),
  };
}

function sellerOf({ address, vatNumber, ...seller }: BooksSettings['seller']): Seller {
  return { ...seller, lines: [address], ...(vatNumber !== '' && { vatNumber }) };
}

async function publish(published: ObjectStore, invoice: Invoice): Promise<void> {
  await published.putIfAbsent(invoiceKey(invoice.month, invoice.number), textContent(crossIndustryInvoice(invoice)));
}
