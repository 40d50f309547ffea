import { expect, it } from 'vitest';
import { booksSettingsFrom } from '../../../contract/settings/books-settings.ts';
import type { Invoice, InvoiceDraft } from '../../../core/invoice/invoice.ts';
import { exportFileKey } from '../../../core/reimbursement/export-keys.ts';
import { ledgerHeader, lineRow } from '../../../core/reimbursement/ledger-csv.ts';
import { cents } from '../../../contract/money.ts';
import { localDate } from '../../../core/time.ts';
import { invoiceMonth } from '../../../functions/reimbursement/invoice-step.ts';
import { captureLog } from '../../support/captured-log.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { aMerchant } from '../../support/merchants.ts';
import { morning } from '../../support/reimbursement-world.ts';

const log = captureLog();
const seller = {
  ...{ name: 'Encaissement SAS', address: '3 rue de la Paix', postalCode: '75002', town: 'Paris', siren: '732829320' },
  registration: 'RCS Paris 732 829 320',
};

/** The invoices of May, of exports on these days, each of which has charged a merchant one euro. */
async function invoiced(days: readonly string[], { vatNumber = '', wasInvoiced = false } = {}) {
  const published = memoryObjects();
  for (const day of days) {
    published.objects.set(
      exportFileKey(localDate(day), 'ledger.csv'),
      Buffer.from(
        ledgerHeader +
          lineRow({
            ...{ kind: 'CAPTURE', merchantId: `of ${day}`, paymentId: 'p', clientId: 'c', dueDate: localDate(day) },
            ...{ at: morning(day), gross: cents(100_00), fee: cents(1_00), net: cents(99_00), postings: {} },
          }),
      ),
    );
  }
  const exports = days.map((day) => ({ exportDate: localDate(day) })).toReversed();
  const drafts: InvoiceDraft[] = [];
  const answer = await invoiceMonth({
    exports: {
      list: (limit: number, before?: string) =>
        Promise.resolve({
          exports: exports.filter((one) => before === undefined || one.exportDate < before).slice(0, limit),
        }),
    },
    invoices: {
      isInvoiced: () => Promise.resolve(wasInvoiced),
      lastBefore: () => Promise.resolve(undefined),
      issue: (issued: readonly InvoiceDraft[]) => {
        drafts.push(...issued);
        return Promise.resolve(issued.map((draft, index): Invoice => ({ ...draft, number: `2026-${index}` })));
      },
      markInvoiced: () => Promise.resolve(),
    },
    merchants: { getMerchant: (id: string) => Promise.resolve({ ...aMerchant, id }) },
    organisations: { organisations: () => Promise.resolve([]) },
    published,
    books: booksSettingsFrom(
      vatNumber === ''
        ? { commissionVatBps: 0, seller: { ...seller, exemption: 'Exonération, article 261 C du CGI' } }
        : { commissionVatBps: 20_00, seller: { ...seller, vatNumber } },
    ),
    now: () => morning('2026-06-02'),
  } as never);
  return { answer, drafts };
}

it('are of the exports of the month, from its first to its last day, once one of the next is planned', async () => {
  const days = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'];
  const { answer, drafts } = await invoiced(days);
  expect(answer).toEqual({ status: 'INVOICED', month: '2026-05', count: 2 });
  expect(drafts.map(({ merchantId }) => merchantId)).toEqual(['of 2026-05-01', 'of 2026-05-31']);
  expect(log.entries()).toMatchObject([{ message: 'commission invoiced', month: '2026-05', count: 2 }]);
  expect((await invoiced(days.slice(0, -1))).answer).toMatchObject({ status: 'NOT_YET' });
  expect((await invoiced(days, { wasInvoiced: true })).answer).toMatchObject({ status: 'BEFORE' });
});

it('name the number for the value added tax of a seller who has one', async () => {
  const sellerOf = async (vatNumber: string) =>
    (await invoiced(['2026-05-31', '2026-06-01'], { vatNumber })).drafts[0]?.seller;
  expect(await sellerOf('FR44732829320')).toHaveProperty('vatNumber', 'FR44732829320');
  expect(await sellerOf('')).not.toHaveProperty('vatNumber');
});
