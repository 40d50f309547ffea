import type { Options, Sent } from '../../local/api/caller.ts';
import { eur } from '../../local/api/eur.ts';
import { euros, expectSame } from '../narrator.ts';
import { availableOf, expectPush, expectStatus, noteCapture, type PaymentRequest, type Stage } from '../stage.ts';

type Creation = Options<Sent<'createPaymentRequest'>> & { body: Sent<'createPaymentRequest'> };

const asked = 85_50;
const vouchers = 12_00;
const remainder = asked - vouchers;

/** Face to face: too few vouchers, a smaller amount, a remainder paid by card; then replies that were lost. */
export async function tellImmediate(stage: Stage): Promise<void> {
  const { tell, gite, paul } = stage;
  tell.chapter({ fr: 'Immédiat : Paul règle au comptoir du gîte', en: 'Immediate: Paul pays at the gîte’s desk' });

  const creation = {
    key: stage.key('immediate'),
    body: {
      type: 'IMMEDIATE' as const,
      amount: eur(asked),
      clientIdentifier: paul.identifier,
      reference: 'CHALET-12',
      label: 'Nuit en dortoir',
    },
  };
  let request = {} as PaymentRequest;
  const params = () => ({ id: request.id });

  await tell.step({ fr: 'Le gîte demande 85,50 € à Paul', en: 'the gîte asks Paul for €85.50' }, async () => {
    request = await gite.call('createPaymentRequest', creation);
    expectSame('status', request.status, 'AWAITING_CLIENT');
    return { fr: `code commun ${request.matchCode}`, en: `match code ${request.matchCode}` };
  });
  await tell.step({ fr: 'Le téléphone de Paul sonne', en: 'Paul’s phone rings' }, () =>
    expectPush(stage, request.id, 'REQUESTED'),
  );
  await tell.step(
    { fr: 'Il ouvre la demande : même code commun', en: 'he opens it: the same match code on both screens' },
    async () => {
      const { items } = await paul.call('listMyPaymentRequests', { query: { status: 'open' } });
      expectSame('newest in the inbox', items[0]?.id, request.id);
      const mine = await paul.call('markOpened', { params: params() });
      expectSame('match code', mine.matchCode, request.matchCode);
      expectSame('merchant shown', mine.merchant.name, gite.name);
      return mine.matchCode;
    },
  );
  await tell.step(
    { fr: 'Il n’a que 12,00 € : payer 85,50 € est refusé', en: 'he has €12.00 only: €85.50 is refused' },
    async () => {
      const problem = await paul.refused('approvePaymentRequest', await paul.approval(request.id, asked));
      expectSame('code', problem.code, 'insufficient-funds');
      return `« ${problem.detail} »`;
    },
  );
  await tell.step(
    { fr: 'Il abaisse à 12,00 €, saisit son code personnel', en: 'he lowers it to €12.00 and enters his code' },
    async () => {
      const paid = await paul.call('approvePaymentRequest', await paul.approval(request.id, vouchers));
      expectSame('status', paid.status, 'VALIDATED');
      expectSame('vouchers left', await availableOf(paul), 0);
      const left = euros(paid.remainder?.value ?? 0);
      return { fr: `reste à payer ${left}`, en: `remainder ${left}` };
    },
  );
  await tell.step(
    { fr: 'Le gîte voit un reste à encaisser de 73,50 €', en: 'the gîte sees a remainder of €73.50' },
    async () => {
      const seen = await expectStatus(gite, request.id, 'VALIDATED');
      expectSame('remainder', seen.remainder?.value, remainder);
      const due = await noteCapture(stage, gite, request.id, { gross: vouchers });
      const { id: _, executionDate: __, creditedBy: ___, ...owed } = seen.reimbursement ?? {};
      expectSame('reimbursement', owed, {
        status: 'SCHEDULED',
        dueDate: due,
        gross: eur(vouchers),
        fee: eur(0),
        net: eur(vouchers),
      });
      return { fr: `virement de ${euros(vouchers)} le ${due}`, en: `${euros(vouchers)} will be transferred on ${due}` };
    },
  );
  await tell.step({ fr: 'Réglé par carte, noté au portail', en: 'settled by card, noted in the portal' }, async () => {
    const { complement } = await gite.call('recordComplement', { params: params(), body: { means: 'CARD' } });
    expectSame('complement', complement?.settledAmount.value, remainder);
    return euros(remainder);
  });
  await tellLostReplies(stage, creation, request);
}

async function tellLostReplies(
  { tell, gite, paul }: Stage,
  creation: Creation,
  request: PaymentRequest,
): Promise<void> {
  await tell.step(
    {
      fr: 'Réponse perdue : la même demande renvoyée n’en crée pas d’autre',
      en: 'lost reply: sent again, created once',
    },
    async () => {
      const answer = await gite.send('createPaymentRequest', creation);
      expectSame('status code', answer.status, 201);
      expectSame('Idempotency-Replayed', answer.headers.get('idempotency-replayed'), 'true');
      expectSame('id', (answer.body as PaymentRequest).id, request.id);
      return '201, Idempotency-Replayed: true';
    },
  );
  await tell.step(
    { fr: 'La même clé pour une autre demande est refusée', en: 'the same key for something else is refused' },
    async () => {
      const { key, body } = creation;
      const other = { key, body: { ...body, amount: eur(99_00) } };
      const problem = await gite.refused('createPaymentRequest', other);
      expectSame('code', problem.code, 'idempotency-key-reused');
      return `${problem.status} ${problem.code}`;
    },
  );
  await tell.step(
    { fr: 'Paul renvoie son accord : débité une seule fois', en: 'Paul’s approval sent again: debited once' },
    async () => {
      const before = await availableOf(paul);
      const again = await paul.call('approvePaymentRequest', await paul.approval(request.id, vouchers));
      expectSame('captured', again.capturedAmount?.value, vouchers);
      expectSame('vouchers', await availableOf(paul), before);
    },
  );
}
