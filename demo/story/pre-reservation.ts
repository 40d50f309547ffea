import { eur } from '../../local/api/eur.ts';
import type { Client } from '../cast.ts';
import { euros, expectSame } from '../narrator.ts';
import { availableOf, expectPush, expectStatus, noteCapture, type Stage } from '../stage.ts';

/** Held first, confirmed afterwards: in part, not at all, or never. */
export async function tellPreReservations(stage: Stage): Promise<void> {
  await tellPartialConfirmation(stage);
  await tellDeferredHolds(stage);
}

const authorised = 90_00;
const captured = 60_00;
/** Vertige Canyon's commission is 2.5 %. */
const fee = 1_50;

async function tellPartialConfirmation(stage: Stage): Promise<void> {
  const { tell, pleinAir, marie } = stage;
  tell.chapter({
    fr: 'Pré-réservation : trois activités, deux places',
    en: 'Pre-reservation: three activities, two of them free',
  });
  const before = await availableOf(marie);
  let id = '';
  await tell.step(
    {
      fr: 'Vertige Canyon demande 90,00 € ; Marie valide, le montant est mis de côté',
      en: 'Marie approves €90.00: set aside',
    },
    async () => {
      id = await ask(stage, { name: 'pre-reservation', type: 'PRE_RESERVATION', client: marie, amount: authorised });
      const mine = await marie.call('getMyPaymentRequest', { params: { id } });
      expectSame('how long the funds will be held', mine.holdDuration, 'P6D');
      await approve(marie, id, authorised);
      const wallet = await marie.call('getWallet');
      expectSame('available', wallet.available.value, before - authorised);
      return euros(wallet.held.value);
    },
  );
  await tell.step(
    { fr: 'Deux places seulement : 60,00 € confirmés, 30,00 € rendus', en: '€60.00 confirmed, €30.00 given back' },
    async () => {
      const seen = await pleinAir.call('confirmPaymentRequest', { params: { id }, body: { amount: eur(captured) } });
      expectSame('status', [seen.status, seen.capturedAmount?.value], ['VALIDATED', captured]);
      expectSame('available', await availableOf(marie), before - captured);
      return expectPush(stage, id, 'CONFIRMED_IN_PART');
    },
  );
  await tell.step(
    { fr: 'Commission de 2,5 % : le virement sera de 58,50 €', en: 'commission 2.5 %: €58.50 will be transferred' },
    async () => {
      const { reimbursement, remainder } = await expectStatus(pleinAir, id, 'VALIDATED');
      const amounts = [reimbursement?.gross.value, reimbursement?.fee.value, reimbursement?.net.value];
      expectSame('gross, fee, net', amounts, [captured, fee, captured - fee]);
      expectSame('remainder', remainder?.value, authorised - captured);
      const due = await noteCapture(stage, pleinAir, id, { gross: captured, fee });
      return { fr: `virement le ${due}`, en: `transfer on ${due}` };
    },
  );
}

async function tellDeferredHolds(stage: Stage): Promise<void> {
  const { tell, controls, pleinAir, lea } = stage;
  tell.chapter({
    fr: 'Pré-réservation différée : le canyon est en crue',
    en: 'Deferred pre-reservation: the canyon is in flood',
  });
  const before = await availableOf(lea);
  await tell.step(
    {
      fr: 'Léa réserve 180,00 €, la sortie est annulée : tout est rendu',
      en: '€180.00 set aside, declined, given back',
    },
    async () => {
      const id = await askLea(stage, 'hold-declined', 180_00);
      await approve(lea, id, 180_00);
      const body = { reason: 'UNAVAILABLE' as const, message: 'Rivière en crue, sortie annulée.' };
      await pleinAir.call('declinePaymentRequest', { params: { id }, body });
      expectSame('available', await availableOf(lea), before);
      return expectPush(stage, id, 'MERCHANT_DECLINED');
    },
  );
  let id = '';
  let until = '';
  await tell.step(
    { fr: 'Elle réserve 400,00 € pour une autre date', en: 'she sets €400.00 aside for another day' },
    async () => {
      id = await askLea(stage, 'hold-expired', 400_00);
      await approve(lea, id, 400_00);
      until = (await expectStatus(pleinAir, id, 'AWAITING_MERCHANT')).confirmBy ?? '';
      return { fr: `à confirmer avant ${until}`, en: `to be confirmed before ${until}` };
    },
  );
  await tell.step(
    {
      fr: 'Six jours sans réponse : rien n’est encaissé, tout est libéré',
      en: '6 days of silence: released, not captured',
    },
    async () => {
      await controls.advancePast(until);
      await expectStatus(pleinAir, id, 'MERCHANT_EXPIRED');
      expectSame('available', await availableOf(lea), before);
      return expectPush(stage, id, 'MERCHANT_EXPIRED');
    },
  );
  await tell.step({ fr: 'Confirmer après coup est refusé', en: 'to confirm now is refused' }, async () => {
    const problem = await pleinAir.refused('confirmPaymentRequest', { params: { id } });
    expectSame('problem', [problem.status, problem.currentStatus], [409, 'MERCHANT_EXPIRED']);
    return `${problem.status} ${problem.code}`;
  });
}

const askLea = (stage: Stage, name: string, amount: number) =>
  ask(stage, { name, type: 'DEFERRED_PRE_RESERVATION', client: stage.lea, amount, clientDelay: 'P2D' });

interface Ask {
  name: string;
  type: 'PRE_RESERVATION' | 'DEFERRED_PRE_RESERVATION';
  client: Client;
  amount: number;
  clientDelay?: string;
}

async function ask(stage: Stage, { name, type, client, amount, clientDelay }: Ask): Promise<string> {
  const { id } = await stage.pleinAir.call('createPaymentRequest', {
    key: stage.key(name),
    body: { type, amount: eur(amount), clientIdentifier: client.identifier, clientDelay, label: 'Descente de canyon' },
  });
  return id;
}

async function approve(client: Client, id: string, amount: number): Promise<void> {
  const held = await client.call('approvePaymentRequest', await client.approval(id, amount));
  expectSame('status', held.status, 'AWAITING_MERCHANT');
}
