import { eur } from '../../local/api/eur.ts';
import { expectSame } from '../narrator.ts';
import { expectStatus, noteCapture, type Stage } from '../stage.ts';

const proposed = 38_00;

/** At the counter the client begins: no identifier is dictated, and the payment is like any other. */
export async function tellCounter(stage: Stage): Promise<void> {
  const { tell, gite, lea } = stage;
  tell.chapter({ fr: 'Au comptoir : Léa scanne la feuille du gîte', en: 'At the counter: Léa scans the gîte’s sheet' });
  let id = '';
  let paymentId = '';

  await tell.step(
    { fr: 'Le code du gîte l’amène à son comptoir', en: 'the gîte’s code leads to its counter' },
    async () => {
      const { code: known } = await gite.call('getCounterCode');
      const { code } = await gite.call('renewCounterCode', { body: { replaces: known } });
      const { merchant } = await lea.call('getCounter', { params: { code: code ?? '' } });
      expectSame('merchant shown', merchant.name, gite.name);
      const body = { counter: code ?? '', amount: eur(proposed) };
      const request = await lea.call('proposeAtCounter', { key: stage.key('counter'), body });
      id = request.id;
      return {
        fr: `elle propose 38,00 €, code commun ${request.matchCode}`,
        en: `she proposes €38.00, match code ${request.matchCode}`,
      };
    },
  );
  await tell.step(
    { fr: 'Le gîte accepte deux fois : une seule demande', en: 'the gîte accepts twice: one request' },
    async () => {
      const [first, again] = [
        await gite.call('acceptCounterRequest', { params: { id } }),
        await gite.call('acceptCounterRequest', { params: { id } }),
      ];
      expectSame('id', again.id, first.id);
      paymentId = first.id;
      return first.status;
    },
  );
  await tell.step({ fr: 'Léa la valide avec son code', en: 'Léa approves it with her code' }, async () => {
    await lea.call('approvePaymentRequest', await lea.approval(paymentId, proposed));
    await expectStatus(gite, paymentId, 'VALIDATED');
    const due = await noteCapture(stage, gite, paymentId, { gross: proposed });
    return { fr: `virement le ${due}`, en: `transferred on ${due}` };
  });
}
