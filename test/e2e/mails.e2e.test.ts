import { beforeAll, describe, expect, it } from 'vitest';
import type { Merchant } from '../../demo/cast.ts';
import { eur } from '../../local/api/eur.ts';
import { changeAccount } from '../support/change-account.ts';
import { withLocalSystem } from '../support/local-system.ts';

const system = withLocalSystem();

/** Of this file its own: to nobody else's mails are counted. */
let merchant: Merchant;
let merchantAddress: string;
beforeAll(async () => {
  merchantAddress = `${system().unique('contact')}@example.fr`;
  merchant = await system().newMerchant({ tradeName: 'Gîte des Cimes', email: merchantAddress });
});

/** A client who never enrolled a phone. */
async function withoutPhone(email: string) {
  const { ops, unique } = system();
  const name = unique('phoneless');
  const identifier = `3${String(Date.now()).slice(-10)}`;
  await ops.call('createClient', { key: name, body: { name, identifiers: [identifier], email } });
  return identifier;
}

async function ask(clientIdentifier: string, label: string) {
  const { unique } = system();
  const body = { type: 'DEFERRED', clientIdentifier, amount: eur(85_50), clientDelay: 'P1D', label } as const;
  return merchant.call('createPaymentRequest', { key: unique('ask'), body });
}

describe('a client without a phone', () => {
  it('is mailed the request, and the merchant sees that it went by e-mail', async () => {
    const { controls, unique } = system();
    const address = `${unique('anne')}@example.fr`;
    const { id } = await ask(await withoutPhone(address), 'Week-end');
    await controls.settle();

    const mails = await controls.mails(address);
    expect(mails).toMatchObject([{ event: 'REQUESTED', subject: 'Gîte des Cimes vous demande un paiement' }]);
    expect(mails[0]?.text).toMatch(/85,50\s€/);
    expect(mails[0]?.text).toContain(`${system().url}/app/?request=${id}`);
    const shown = await fetch(new URL(mails[0]?.html ?? '', system().url));
    expect(shown.headers.get('content-type')).toContain('text/html');
    expect(await shown.text()).toContain('Demande de paiement');
    expect(await merchant.call('getPaymentRequest', { params: { id } })).toMatchObject({ notified: { by: 'EMAIL' } });
  });

  it('whose mailbox bounces is mailed no more, and the merchant sees that nobody was told', async () => {
    const { controls, unique } = system();
    const address = `bounce+${unique('anne')}@simulator.amazonses.com`;
    const identifier = await withoutPhone(address);
    await ask(identifier, 'Canyon');
    await controls.settle();
    const second = await ask(identifier, 'Rafting');
    await controls.settle();

    expect(await controls.mails(address)).toHaveLength(1);
    const seen = await merchant.call('getPaymentRequest', { params: { id: second.id } });
    expect(seen).toMatchObject({ notified: { by: 'NONE' } });
  });
});

it('a payment is mailed to both: the receipt to the client, the news to a merchant who was not looking', async () => {
  const { newClient, ask: askFor, controls } = system();
  const client = await newClient();
  const { id } = await askFor(merchant, client, { type: 'DEFERRED', clientDelay: 'P1D', label: 'Chambre 4' });
  await client.call('approvePaymentRequest', await client.approval(id, 60_00));
  await controls.settle();

  const toClient = await controls.mails(`${client.name}@example.fr`);
  const [receipt, ...more] = toClient.filter(({ event }) => event === 'RECEIPT');
  expect(more).toEqual([]);
  expect(receipt?.subject).toBe('Reçu de votre paiement à Gîte des Cimes');
  expect(receipt?.text).toMatch(/60,00\s€/);
  expect(receipt?.text).toMatch(/25,50\s€/);
  const paid = (await controls.mails(merchantAddress)).filter(({ event }) => event === 'PAID');
  expect(paid).toHaveLength(1);
  expect(paid[0]?.subject).toMatch(/^Paiement reçu\s: 60,00\s€$/);
  expect(paid[0]?.text).toContain('Chambre 4');
});

describe('a merchant', () => {
  const mailsOf = async (event: string) =>
    (await system().controls.mails(merchantAddress)).filter((mail) => mail.event === event);

  it('who switched a mail off gets none, and is told of another bank account all the same', async () => {
    const { newClient, ask: askFor, controls } = system();
    const before = await merchant.call('getNotifications');
    await merchant.call('updateNotifications', { body: { ...before, paid: false, language: 'en' } });
    const paidBefore = (await mailsOf('PAID')).length;
    const client = await newClient();
    const { id } = await askFor(merchant, client, { type: 'DEFERRED', clientDelay: 'P1D' });
    await client.call('approvePaymentRequest', await client.approval(id, 60_00));
    await changeAccount(system(), merchant.merchantId, 'DE89370400440532013000');
    await controls.settle();

    expect(await mailsOf('PAID')).toHaveLength(paidBefore);
    const [changed, ...more] = await mailsOf('ACCOUNT_CHANGED');
    expect(more).toEqual([]);
    expect(changed?.subject).toBe('Your transfers will go to another bank account');
    expect(changed?.text).toContain('DE89••••3000');
    expect(changed?.text).toContain(`/e/${merchant.merchantId}/remboursements`);
    expect(changed?.text).not.toContain('0440');
    await merchant.call('updateNotifications', { body: before });
  });
});

it('a client’s old and new address are both mailed of the change', async () => {
  const { newClient, controls, ops, unique } = system();
  const client = await newClient();
  const email = `${unique('moved')}@example.fr`;
  await ops.call('changeClientEmail', { params: { id: client.clientId }, body: { email, reason: 'Nouvelle boîte' } });
  await controls.settle();
  const events = async (address: string) => (await controls.mails(address)).map(({ event }) => event);
  expect([await events(`${client.name}@example.fr`), await events(email)]).toEqual([
    ['DEVICE_ADDED', 'EMAIL_CHANGED'],
    ['EMAIL_CHANGED'],
  ]);
});

it('a client is mailed what happens to the account', async () => {
  const { newClient, controls } = system();
  const client = await newClient();
  await client.call('revokeDevice', { params: { id: client.device.deviceId } });
  await controls.settle();
  expect((await controls.mails(`${client.name}@example.fr`)).map(({ event }) => event)).toEqual([
    'DEVICE_ADDED',
    'DEVICE_REVOKED',
  ]);
});
