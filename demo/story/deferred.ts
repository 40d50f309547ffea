import { eur } from '../../local/api/eur.ts';
import { euros, expectSame } from '../narrator.ts';
import { availableOf, expectPush, expectStatus, noteCapture, type PaymentRequest, type Stage } from '../stage.ts';

/** At a distance: more time given, paid on the fourth day; one declined, one left to run out. */
export async function tellDeferred(stage: Stage): Promise<void> {
  stage.tell.chapter({
    fr: 'Différé : l’agence écrit à ses clients',
    en: 'Deferred: the agency writes to its clients',
  });
  await tellExtended(stage);
  await tellDeclined(stage);
  await tellRunOut(stage);
}

async function tellExtended(stage: Stage): Promise<void> {
  const { tell, agence, marie, controls } = stage;
  let request = {} as PaymentRequest;
  const params = () => ({ id: request.id });

  await tell.step(
    { fr: 'L’agence laisse 3 jours à Marie pour 120,00 €', en: 'the agency gives Marie 3 days for €120.00' },
    async () => {
      request = await agence.call('createPaymentRequest', {
        key: stage.key('deferred'),
        body: {
          type: 'DEFERRED',
          amount: eur(120_00),
          clientIdentifier: marie.identifier,
          clientDelay: 'P3D',
          label: 'Randonnée accompagnée',
        },
      });
      return { fr: `jusqu’au ${request.clientDeadline}`, en: `until ${request.clientDeadline}` };
    },
  );
  await tell.step({ fr: 'Elle prolonge à 5 jours', en: 'it extends the delay to 5 days' }, async () => {
    const extended = await agence.call('extendPaymentRequest', { params: params(), body: { clientDelay: 'P5D' } });
    expectSame('extensions left', extended.extensionsLeft, (request.extensionsLeft ?? 0) - 1);
    return expectPush(stage, request.id, 'EXTENDED');
  });
  await tell.step(
    {
      fr: 'Quatre jours passent : la première échéance ne ferme rien',
      en: '4 days on: the first timer closes nothing',
    },
    async () => {
      await controls.advance('P4D');
      await expectStatus(agence, request.id, 'AWAITING_CLIENT');
    },
  );
  await tell.step({ fr: 'Marie paie tout', en: 'Marie pays all of it' }, async () => {
    const before = await availableOf(marie);
    const paid = await marie.call('approvePaymentRequest', await marie.approval(request.id, 120_00));
    expectSame('remainder', paid.remainder?.value, 0);
    expectSame('debited', before - (await availableOf(marie)), 120_00);
    const due = await noteCapture(stage, agence, request.id, { gross: 120_00 });
    return { fr: `virement le ${due}`, en: `transfer on ${due}` };
  });
}

async function tellDeclined({ tell, key, agence, marie }: Stage): Promise<void> {
  await tell.step(
    { fr: 'Une autre demande n’est pas pour Marie : elle la refuse', en: 'another is not hers: Marie declines it' },
    async () => {
      const { id } = await agence.call('createPaymentRequest', {
        key: key('declined'),
        body: { type: 'DEFERRED', amount: eur(64_20), clientIdentifier: 'Marie@Example.fr ' },
      });
      await marie.call('declineMyPaymentRequest', { params: { id }, body: { reason: 'NOT_MINE' } });
      const { reason } = await expectStatus(agence, id, 'CLIENT_DECLINED');
      expectSame('reason', reason, 'NOT_MINE');
      return 'CLIENT_DECLINED, NOT_MINE';
    },
  );
}

async function tellRunOut(stage: Stage): Promise<void> {
  const { tell, agence, lea, controls } = stage;
  let id = '';
  await tell.step(
    {
      fr: 'Léa a un quart d’heure pour 250,00 €, et n’ouvre rien',
      en: 'Léa has 15 minutes for €250.00, and looks away',
    },
    async () => {
      const request = await agence.call('createPaymentRequest', {
        key: stage.key('run-out'),
        body: { type: 'DEFERRED', amount: eur(250_00), clientIdentifier: lea.identifier, clientDelay: 'PT15M' },
      });
      id = request.id;
      await controls.advancePast(request.clientDeadline);
      const ended = await expectStatus(agence, id, 'CLIENT_EXPIRED');
      expectSame('ended at its deadline', ended.endedAt, request.clientDeadline);
      return expectPush(stage, id, 'CLIENT_EXPIRED');
    },
  );
  await tell.step(
    { fr: 'Trop tard pour payer, rien n’est débité', en: 'too late to pay, nothing is debited' },
    async () => {
      const before = await availableOf(lea);
      const problem = await lea.refused('approvePaymentRequest', await lea.approval(id, 250_00));
      expectSame('problem', [problem.status, problem.currentStatus], [409, 'CLIENT_EXPIRED']);
      expectSame('vouchers', await availableOf(lea), before);
      return `${problem.status} ${problem.code}, ${euros(before)}`;
    },
  );
}
