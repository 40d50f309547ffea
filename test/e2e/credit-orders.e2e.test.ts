import { expect, it, vi } from 'vitest';
import { createCaller } from '../../local/api/caller.ts';
import { eur } from '../../local/api/eur.ts';
import { withLocalSystem } from '../support/local-system.ts';

const system = withLocalSystem();

it('a file is checked by itself, credited once two people have agreed, and the books are right', async () => {
  const { newClient, finance, controls, url, unique } = system();
  const second = createCaller({ url, token: () => controls.token('finance-2') });
  const [anne, bruno] = [await newClient(0), await newClient(5_00)];
  const csv = `\ufeffMontant;Identifiant\r\n1\u00a0250,50 €;${anne.identifier}\r\n10,00;${bruno.identifier}\r\n10,00;nobody@example.fr\r\n`;
  const { id } = await finance.call('createCreditOrder', {
    key: unique('order'),
    body: {
      payer: 'CSE Durand',
      fundingReference: unique('VIR'),
      fundingAmount: eur(1_260_50),
      file: Buffer.from(csv).toString('base64'),
    },
  });
  const order = () => finance.call('getCreditOrder', { params: { id } });

  await vi.waitUntil(async () => (await order()).status === 'CHECKED', { timeout: 60_000, interval: 200 });
  expect((await order()).check).toEqual({ counts: { OK: 2, CLIENT_UNKNOWN: 1 }, total: eur(1_260_50) });
  await finance.call('proposeCreditOrder', { params: { id } });
  expect(await finance.refused('releaseCreditOrder', { params: { id } })).toMatchObject({ code: 'role-required' });
  await second.call('releaseCreditOrder', { params: { id } });

  await vi.waitUntil(async () => (await order()).status === 'DONE', { timeout: 60_000, interval: 200 });
  expect((await order()).progress).toEqual({ credited: 2, total: eur(1_260_50) });
  const available = async (client: typeof anne) => (await client.call('getWallet')).available.value;
  expect([await available(anne), await available(bruno)]).toEqual([1_250_50, 15_00]);
  expect(await controls.audit()).toEqual([]);
});
