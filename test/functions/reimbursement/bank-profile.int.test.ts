import { describe, expect, it } from 'vitest';
import { readSentTransfers, type SentTransfer } from '../../../adapters/bank-messages/read-sent-transfers.ts';
import {
  defaultReimbursementSettings,
  type ReimbursementSettings,
} from '../../../contract/settings/reimbursement-settings.ts';
import { exportFileKey } from '../../../core/reimbursement/export-keys.ts';
import { localDate } from '../../../core/time.ts';
import { answerExport } from '../../../local/bank/answer-export.ts';
import { verifyExports } from '../../../scripts/verify-export/verify-exports.ts';
import { auditOf } from '../../support/audit-of.ts';
import { bankWorld } from '../../support/bank-world.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import { withDynamoDb } from '../../support/tables.ts';
import { pain001Findings } from '../../support/validate-pain001.ts';

const db = withDynamoDb();

/** Validated on Monday 1 June 2026, due on Monday 8 June. */
const monday = noon('2026-06-01');
const dueMonday = localDate('2026-06-08');

const profile = (settings: Partial<ReimbursementSettings>) => ({ ...defaultReimbursementSettings, ...settings });

/** What the verifier of exports, which knows nothing of our code, has against them. */
async function foundByVerifier({ published }: World): Promise<string[]> {
  const found: string[] = [];
  await verifyExports(
    {
      list: () => Promise.resolve([...published.objects.keys()]),
      open: async (name) => (await published.read(name))!,
    },
    ({ file, line, problem }) => found.push(`${file}:${line}: ${problem}`),
  );
  return found;
}

describe('an export for a bank that wants the message of before 2019', () => {
  it('is read by all who read bank files, and ends where the bank’s answers say', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.enrol(canyon, { accountHolder: 'Vertige & Cañon', iban: 'FR1420041010050500013M02606' });
    await world.pay(gite, 85_50, monday);
    await world.pay(canyon, 100_00, monday, 250);

    const settings = profile({ message: 'pain.001.001.03', creationTime: 'LOCAL', characters: 'LATIN_1' });
    expect(await world.runBatch(morning(dueMonday), settings)).toMatchObject({ exported: [dueMonday] });

    const xml = world.file(dueMonday, 'pain.001.xml');
    expect(pain001Findings(xml)).toEqual([]);
    expect(xml).toContain('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"');
    expect(xml).toContain('<CreDtTm>2026-06-08T07:00:00</CreDtTm>');
    expect(xml).toContain('<ReqdExctnDt>2026-06-08</ReqdExctnDt>');
    expect(xml).toContain('<Nm>Vertige + Cañon</Nm>');
    expect(await foundByVerifier(world)).toEqual([]);
    expect(await auditOf(world)).toMatchObject({ ok: true, balances: { 'bank:transit': 183_00 } });

    const transfers: SentTransfer[] = [];
    const chunks = (await world.published.read(exportFileKey(dueMonday, 'pain.001.xml')))!;
    for await (const transfer of readSentTransfers(chunks)) transfers.push(transfer);
    const mix = { seed: 1, rejected: 0, returned: 0, twice: false, codes: [], wholeFile: false };
    const sent = { messageId: 'ENC-20260608-1', message: settings.message, batchBooked: true, transfers };
    const bank = bankWorld(world);
    for (const { content } of answerExport(sent, mix).files) await bank.receive(content, noon(dueMonday));

    expect(await world.exports.transfer(gite, dueMonday, 1)).toMatchObject({ status: 'PAID', net: 85_50 });
    expect(await auditOf(world)).toMatchObject({ ok: true, balances: { 'bank:transit': 0, bank: 183_00 } });
  });

  it('names a change of its file', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 85_50, monday);
    await world.runBatch(morning(dueMonday), profile({ message: 'pain.001.001.03', creationTime: 'LOCAL' }));
    const key = exportFileKey(dueMonday, 'pain.001.xml');
    const changed = world.published
      .text(key)
      .replace('<ReqdExctnDt>2026-06-08', '<ReqdExctnDt>2026-06-18')
      .replace('T07:00:00', 'T07:00:01')
      .replace('<ChrgBr>SLEV</ChrgBr>', '');
    world.published.objects.set(key, Buffer.from(changed));

    const found = await foundByVerifier(world);

    for (const field of ['ReqdExctnDt', 'CreDtTm', 'SHA-256']) expect(found.join('\n')).toContain(field);
    const { findings } = await auditOf(world);
    expect(findings.map(({ subject }) => subject)).toContain(`${dueMonday}/pain.001.xml executionDate`);
  });
});
