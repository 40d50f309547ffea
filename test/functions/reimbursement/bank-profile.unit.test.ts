import { describe, expect, it } from 'vitest';
import { readSentTransfers, type SentTransfer } from '../../../adapters/bank-messages/read-sent-transfers.ts';
import {
  defaultReimbursementSettings,
  type ReimbursementSettings,
} from '../../../contract/settings/reimbursement-settings.ts';
import { exportFileKey } from '../../../core/reimbursement/export-keys.ts';
import { derivedId } from '../../../core/ids.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { instant, localDate } from '../../../core/time.ts';
import { answerExport } from '../../../local/bank/answer-export.ts';
import { auditOf } from '../../support/audit-of.ts';
import { bankWorld } from '../../support/bank-world.ts';
import { foundByVerifier } from '../../support/found-by-verifier.ts';
import { canyon, gite, morning, noon, reimbursementWorld } from '../../support/reimbursement-world.ts';
import { setPayoutTerms } from '../../support/set-payout-terms.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';
import { pain001Findings } from '../../support/validate-pain001.ts';

const db = withMemoryTables();

/** Validated on Monday 1 June 2026, due on Monday 8 June. */
const monday = noon('2026-06-01');
const dueMonday = localDate('2026-06-08');

const named = (name: string) => derivedId('merchant', name);
const profile = (settings: Partial<ReimbursementSettings>) => ({ ...defaultReimbursementSettings, ...settings });

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

describe('an export for several countries', () => {
  const debtorAddress = { street: '', building: '', postalCode: '', town: 'Chessy', country: 'FR' };
  const swiss = { iban: 'CH9300762011623852957', siret: '73282932000074' };

  it('is a file for each of them where the bank wants it so, in as many as the transfers need', async () => {
    const world = await reimbursementWorld(db);
    const ibans = ['FR7630006000011234567890189', 'DE89370400440532013000', 'FR1420041010050500013M02606'];
    for (const [n, iban] of [...ibans, ...ibans].entries()) {
      await world.enrol(named(`m${n}`), { iban });
      await world.pay(named(`m${n}`), 10_00 * (n + 1), monday);
    }
    await world.runBatch(morning(dueMonday), profile({ splitByCountry: true, transfersPerFile: 3 }));

    const accounts = ['pain.001.xml', 'pain.001-2.xml', 'pain.001-3.xml'].map((name) => {
      const text = world.file(dueMonday, name);
      expect(pain001Findings(text)).toEqual([]);
      return [...text.matchAll(/<CdtrAcct><Id><IBAN>(..)/g)].map(([, country]) => country);
    });
    expect(accounts).toEqual([['DE', 'DE'], ['FR', 'FR', 'FR'], ['FR']]);
    expect(world.has(dueMonday, 'pain.001-4.xml')).toBe(false);
    expect(await foundByVerifier(world)).toEqual([]);
    expect(await auditOf(world)).toMatchObject({ ok: true, balances: { 'bank:transit': 210_00 } });
  });

  it('pays outside the EEA with BIC and addresses, and says of each that lacks them what is missing', async () => {
    const world = await reimbursementWorld(db);
    const [whole = '', noBic = '', noAddress = '', inside = ''] = ['1', '2', '3', '4'].map(named);
    const merchants: [string, Partial<MerchantProfile>][] = [
      [whole, { ...swiss, bic: 'POFICHBE' }],
      [noBic, swiss],
      [noAddress, { iban: swiss.iban, bic: 'POFICHBE' }],
      [inside, {}],
    ];
    for (const [id, terms] of merchants) {
      await world.enrol(id, terms);
      await world.pay(id, 20_00, monday);
    }
    await world.runBatch(morning(dueMonday), profile({ debtorAddress }));

    expect(await world.outcomes.find(dueMonday, whole)).toMatchObject({ kind: 'TRANSFER' });
    expect(await world.outcomes.find(dueMonday, inside)).toMatchObject({ kind: 'TRANSFER' });
    expect(await world.outcomes.find(dueMonday, noBic)).toMatchObject({ kind: 'WITHHELD', reason: 'BIC_MISSING' });
    expect(await world.outcomes.find(dueMonday, noAddress)).toMatchObject({ reason: 'ADDRESS_MISSING' });
    const text = world.file(dueMonday, 'pain.001.xml');
    expect(pain001Findings(text)).toEqual([]);
    expect(text).toContain('<BICFI>POFICHBE</BICFI>');
    expect(text).toContain('<PstlAdr><TwnNm>Briancon</TwnNm><Ctry>FR</Ctry></PstlAdr></Cdtr>');

    // What is withheld is not lost: it goes out as soon as what was missing is known.
    await setPayoutTerms(world.client, world.tables, noBic, { bic: 'POFICHBE' });
    await world.runBatch(morning('2026-06-09'), profile({ debtorAddress }));
    expect(await world.outcomes.find(localDate('2026-06-09'), noBic)).toMatchObject({ kind: 'TRANSFER', net: 20_00 });
    expect(await foundByVerifier(world)).toEqual([]);
    expect(await auditOf(world)).toMatchObject({ ok: true, balances: { 'merchant:owed': 20_00 } });
  });

  it('withholds outside the EEA while nobody has said where the debtor is', async () => {
    const world = await reimbursementWorld(db);
    await world.enrol(gite, { ...swiss, bic: 'POFICHBE' });
    await world.pay(gite, 20_00, monday);
    await world.runBatch(morning(dueMonday));

    expect(await world.outcomes.find(dueMonday, gite)).toMatchObject({ reason: 'DEBTOR_ADDRESS_MISSING' });
  });
});

describe('an export after the bank’s cut-off', () => {
  const settings = profile({ cutOffHour: 15 });
  async function mapped() {
    const world = await reimbursementWorld(db);
    await world.enrol(gite);
    await world.pay(gite, 20_00, monday);
    const planned = await world.plan(morning(dueMonday), settings);
    if (planned.status === 'done') throw new Error(planned.reason);
    for (const shard of planned.shards) await world.map(dueMonday, shard);
    return world;
  }

  it('asks for the next day of banks', async () => {
    const world = await mapped();
    const afternoon = instant(Date.parse('2026-06-08T13:00:00Z'));
    await world.assemble(dueMonday, afternoon);
    await world.publish(dueMonday, afternoon);

    expect(world.file(dueMonday, 'pain.001.xml')).toContain('<Dt>2026-06-09</Dt>');
  });

  it('is not published when it was made in time and comes too late', async () => {
    const world = await mapped();
    await world.assemble(dueMonday, instant(Date.parse('2026-06-08T12:59:59Z')));

    const late = world.publish(dueMonday, instant(Date.parse('2026-06-08T13:00:00Z')));
    await expect(late).rejects.toThrow('is past, or its cut-off');
    expect(world.has(dueMonday, 'pain.001.xml')).toBe(false);
    await world.publish(dueMonday, instant(Date.parse('2026-06-08T12:59:59Z')));
    expect(world.file(dueMonday, 'pain.001.xml')).toContain('<Dt>2026-06-08</Dt>');
  });
});
