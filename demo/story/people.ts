import { eur } from '../../local/api/eur.ts';
import type { Client } from '../cast.ts';
import { euros, expectSame } from '../narrator.ts';
import { availableOf, type Stage } from '../stage.ts';

/** What each wallet must hold at least for the story; Paul's exactly, since he is to have too little. */
const needs = { marie: 300_00, paul: 12_00, lea: 738_00, nina: 100_00 };

export async function tellPeople(stage: Stage): Promise<void> {
  const { tell, controls, marie, paul, lea, nina, gite, agence, pleinAir } = stage;
  tell.chapter({ fr: 'Les personnages', en: 'The people' });
  await tell.step({ fr: 'L’horloge du système répond', en: 'the system’s clock answers' }, async () =>
    new Date(await controls.now()).toISOString(),
  );
  await tell.step({ fr: 'Trois prestataires sont inscrits', en: 'three merchants are enrolled' }, async () => {
    const merchants = await Promise.all([gite, agence, pleinAir].map((merchant) => merchant.call('getMerchant')));
    expectSame(
      'status of the merchants',
      merchants.map(({ status }) => status),
      ['ACTIVE', 'ACTIVE', 'ACTIVE'],
    );
    return merchants.map(({ tradeName, iban }) => `${tradeName} (${iban})`).join(', ');
  });
  await tell.step(
    { fr: 'La finance approvisionne les portefeuilles qui en ont besoin', en: 'finance tops up wallets where needed' },
    async () => {
      await topUp(stage, marie, needs.marie);
      await topUp(stage, paul, needs.paul);
      await topUp(stage, lea, needs.lea);
      await topUp(stage, nina, needs.nina);
      expectSame('Paul’s vouchers', await availableOf(paul), needs.paul);
      return `Marie ${euros(await availableOf(marie))}, Paul ${euros(await availableOf(paul))}`;
    },
  );
}

async function topUp({ finance, key }: Stage, client: Client, needed: number): Promise<void> {
  const missing = needed - (await availableOf(client));
  if (missing <= 0) return;
  await finance.call('creditWallet', {
    key: key(`credit-${client.clientId}`),
    body: { clientIdentifier: client.identifier, amount: eur(missing) },
  });
}
