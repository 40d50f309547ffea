import { expect, it } from 'vitest';
import { withScratch } from '../../../adapters/scratch.ts';
import { textContent } from '../../../adapters/s3/object-store.ts';
import { cents } from '../../../contract/money.ts';
import { defaultBooksSettings } from '../../../contract/settings/books-settings.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { newPlan } from '../../../core/reimbursement/plan.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import { localDate } from '../../../core/time.ts';
import { assembleExport } from '../../../functions/reimbursement/assemble-step.ts';
import { assemblyKey, putPart, stageFirst, type ShardSummary } from '../../../functions/reimbursement/staging.ts';
import { writeBankFiles } from '../../../functions/reimbursement/write-bank-files.ts';
import { writeDayBooks } from '../../../functions/reimbursement/write-day-books.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { morning, noon } from '../../support/reimbursement-world.ts';

const exportDate = localDate('2026-06-08');
const plan = newPlan(
  {
    ...{ exportDate, dates: [exportDate], createdAt: noon(exportDate), settings: defaultReimbursementSettings },
    debtor: { name: 'Émetteur', iban: 'FR1420041010050500013M02606' },
  },
  { fileLeadDays: 0 },
);
const lines = (all: readonly object[]) => textContent(all.map((one) => `${JSON.stringify(one)}\n`).join(''));

it('an export that is assembled is not assembled again', async () => {
  const staging = memoryObjects();
  const manifest = await putPart(staging, exportDate, textContent('{}'));
  const assembly = { totals: noTotals, files: [{ ...manifest, name: 'manifest.json' }] };
  await stageFirst(staging, assemblyKey(exportDate), assembly);
  const nobody = () => Promise.reject(new Error('nothing is looked up'));
  await assembleExport(
    {
      exports: { find: nobody, closedBy: nobody },
      staging,
      now: () => morning(exportDate),
      books: defaultBooksSettings,
    },
    { exportDate },
  );
});

it('a bank file says what is in it, though what it announced is not there any more', async () => {
  const staging = memoryObjects();
  const transfer = (n: number) => ({
    ...{ kind: 'TRANSFER', merchantId: `m${n}`, paymentCount: 1, refundCount: 0, gross: 10_00, fee: 0, carried: 0 },
    ...{ net: 10_00, n: 1, endToEndId: `E${n}`, creditor: { name: 'Gîte', iban: 'FR7630006000011234567890189' } },
  });
  const nothing = await putPart(staging, exportDate, textContent(''));
  const both = await putPart(staging, exportDate, lines([transfer(1), transfer(2)]));
  const one = await putPart(staging, exportDate, lines([transfer(1)]));
  let reads = 0;
  const shrinking = {
    ...staging,
    read: (key: string) => staging.read(key === both.key && (reads += 1) > 1 ? one.key : key),
  };
  const shards: ShardSummary[] = [{ totals: noTotals, ledger: nothing, outcomes: both }];
  const [file] = await withScratch((newFile) => writeBankFiles(plan, { staging: shrinking, shards, newFile }));
  expect(file?.entry).toMatchObject({ rows: 1, controlSum: 10_00 });
});

it('books whose movements differ from their sums, or do not balance, are not to be published', async () => {
  const staging = memoryObjects();
  const day = localDate('2026-06-07');
  const nothing = await putPart(staging, exportDate, textContent(''));
  const findings = async (postings: object, turnover: object) => {
    const movements = await putPart(staging, exportDate, lines([{ kind: 'CREDIT', at: noon(day), postings }]));
    const shards: ShardSummary[] = [
      { totals: noTotals, ledger: nothing, outcomes: nothing, books: [{ day, turnover, movements }] },
    ];
    const booksPlan = { from: day, through: day, opening: {}, exports: [] };
    return (await withScratch((newFile) => writeDayBooks(booksPlan, { staging, shards, newFile }))).findings;
  };
  const postings = { 'client:available': 10_00, 'issuer:vouchers': -10_00 };
  const turnover = {
    'client:available': { added: cents(10_00), taken: cents(0) },
    'issuer:vouchers': { added: cents(0), taken: cents(10_00) },
  };
  expect(await findings(postings, turnover)).toEqual([]);
  expect(await findings(postings, {})).toEqual([`movements of ${day} differ from their sums`]);
  const [onlyOne, itsTurnover] = [{ 'client:available': 10_00 }, { 'client:available': turnover['client:available'] }];
  expect(await findings(onlyOne, itsTurnover)).toEqual([`balances of ${day} come to 1000 instead of 0`]);
});
