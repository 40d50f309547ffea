import { expectAddsUp, expectHolds, outcomeOf } from '../check-export.ts';
import { centsOf, downloadExport, type ExportFiles } from '../export-files.ts';
import { euros, expectSame } from '../narrator.ts';
import { expectStatus, type Entry, type Stage } from '../stage.ts';

/** Five business days later: the bank file, the ledger, the manifest, and what the merchants see of them. */
export async function tellReimbursement(stage: Stage): Promise<void> {
  const { tell, controls, finance, book } = stage;
  tell.chapter({ fr: 'Cinq jours ouvrés plus tard : les virements', en: 'Five business days later: the transfers' });
  const dates = [...new Set(book.map((entry) => entry.dueDate))].toSorted();
  const last = dates.at(-1) ?? '';
  const exports = new Map<string, ExportFiles>();

  await tell.step(
    { fr: 'Le temps passe, le lot tourne à 6 h chaque jour', en: 'days pass, the batch runs' },
    async () => {
      // 06:00 in Paris is 04:00 or 05:00 UTC.
      await controls.advanceTo(`${last}T06:30:00Z`);
      return last;
    },
  );
  for (const date of dates) {
    const entries = book.filter((entry) => entry.dueDate === date);
    await tell.step(
      { fr: `Export du ${date} : trois fichiers, les mêmes totaux`, en: 'manifest, ledger and bank file agree' },
      async () => {
        const files = await downloadExport(finance, date);
        expectSame('status', files.detail.status, 'PUBLISHED');
        expectAddsUp(files);
        expectHolds(files, entries, stage);
        exports.set(date, files);
        const { counts, sums } = files.manifest;
        const net = euros(centsOf(sums.net));
        return {
          fr: `${counts.payments} paiement(s), ${counts.transfers} virement(s), ${net}`,
          en: `${date}: ${counts.payments} payment(s), ${counts.transfers} transfer(s), ${net}`,
        };
      },
    );
  }
  await tell.step(
    { fr: 'Chaque prestataire retrouve ses paiements dans ses virements', en: 'each merchant finds its payments' },
    async () => {
      const facts = await Promise.all(book.map((entry) => expectReimbursed(entry, exports.get(entry.dueDate))));
      return [...new Set(facts)].join(', ');
    },
  );
}

/** The merchant's own view: the payment names its transfer, the transfer lists the payment. */
async function expectReimbursed(entry: Entry, files: ExportFiles | undefined): Promise<string> {
  const { merchant, paymentRequestId, dueDate, gross, fee } = entry;
  const { reimbursement } = await expectStatus(merchant, paymentRequestId, 'VALIDATED');
  if (!files || outcomeOf(files, merchant)['record'] !== 'TRANSFER') {
    // On data of earlier runs: what was refunded then is netted first, and a later transfer carries the rest.
    expectSame('transferred on its due date', reimbursement?.exportDate === dueDate, false);
    return `${merchant.name} ${dueDate}\u00a0: ${euros(0)}`;
  }
  expectSame('reimbursement', [reimbursement?.status, reimbursement?.exportDate], ['EXPORTED', dueDate]);
  const { items } = await merchant.call('listReimbursements', { query: { limit: 100 } });
  const transfer = items.find(({ endToEndId }) => endToEndId === reimbursement?.endToEndId);
  const { lines } = await merchant.call('getReimbursement', {
    params: { id: transfer?.id ?? '' },
    query: { limit: 100 },
  });
  const line = lines.find((candidate) => candidate.paymentRequestId === paymentRequestId);
  expectSame('line', [line?.gross.value, line?.fee.value, line?.net.value], [gross, fee, gross - fee]);
  return `${merchant.name} ${dueDate}\u00a0: ${euros(transfer?.net.value ?? 0)}`;
}
