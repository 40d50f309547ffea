import { expect, it } from 'vitest';
import { textContent } from '../../../adapters/s3/object-store.ts';
import { exportFileKey } from '../../../core/reimbursement/export-keys.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import { localDate } from '../../../core/time.ts';
import { publishExport } from '../../../functions/reimbursement/publish-step.ts';
import { assemblyKey, putPart, stageFirst } from '../../../functions/reimbursement/staging.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { morning } from '../../support/reimbursement-world.ts';

const exportDate = localDate('2026-06-08');
const names = ['ledger.csv', 'manifest.json'] as const;

/** An export of two files that was checked, and what publishes it. */
async function assembled() {
  const [staging, published] = [memoryObjects(), memoryObjects()];
  const files = [];
  for (const name of names) files.push({ ...(await putPart(staging, exportDate, textContent(`of ${name}`))), name });
  await stageFirst(staging, assemblyKey(exportDate), { totals: noTotals, files });
  const publish = () => publishExport({ staging, published, now: () => morning(exportDate) }, { exportDate });
  return { staging, published, files, publish };
}

it('publishes what was checked, and again nothing else', async () => {
  const { published, publish } = await assembled();
  await publish();
  await publish();
  expect(names.map((name) => published.text(exportFileKey(exportDate, name)))).toEqual([
    'of ledger.csv',
    'of manifest.json',
  ]);
});

it('publishes nothing that has changed since it was checked', async () => {
  const { staging, published, files, publish } = await assembled();
  staging.objects.set(files[0]!.key, Buffer.from('of somebody else'));
  await expect(publish()).rejects.toThrow('ledger.csv is not as it was checked');
  expect([...published.objects]).toEqual([]);
});

it('says so where other bytes stand under its name', async () => {
  const { published, publish } = await assembled();
  published.objects.set(exportFileKey(exportDate, 'ledger.csv'), Buffer.from('of somebody else'));
  await expect(publish()).rejects.toThrow('ledger.csv is published with other bytes');
});
