import { eur } from '../../local/api/eur.ts';
import { euros, expectSame } from '../narrator.ts';
import { availableOf, expectPush, expectStatus, type Stage } from '../stage.ts';

/** A mistake noticed at once: taken back before any export knows of it. */
export async function tellVoid(stage: Stage): Promise<void> {
  const { tell, gite, marie } = stage;
  tell.chapter({ fr: 'Annuler et recréditer', en: 'Cancel and credit back' });
  let id = '';
  const before = await availableOf(marie);
  await tell.step({ fr: 'Marie paie 40,00 € en double', en: 'Marie pays €40.00 twice by mistake' }, async () => {
    const request = await gite.call('createPaymentRequest', {
      key: stage.key('void'),
      body: { type: 'IMMEDIATE', amount: eur(40_00), clientIdentifier: marie.identifier },
    });
    id = request.id;
    await marie.call('approvePaymentRequest', await marie.approval(id, 40_00));
    expectSame('debited', before - (await availableOf(marie)), 40_00);
  });
  await tell.step({ fr: 'Le gîte annule : elle est recréditée', en: 'the gîte voids it: credited back' }, async () => {
    await gite.call('refundPaymentRequest', { params: { id }, body: { reason: 'DUPLICATE' } });
    const { reimbursement } = await expectStatus(gite, id, 'VOIDED');
    expectSame('reimbursement', reimbursement, undefined);
    expectSame('available', await availableOf(marie), before);
    stage.voided.push(id);
    return `${euros(40_00)}, ${await expectPush(stage, id, 'VOIDED')}`;
  });
}
