import { nextSettlementDay } from '../../core/calendar/business-days.ts';
import { expectAddsUp, expectHolds, outcomeOf } from '../check-export.ts';
import { centsOf, downloadExport } from '../export-files.ts';
import { euros, expectSame, NotAsTold } from '../narrator.ts';
import { availableOf, expectPush, expectStatus, today, type Stage } from '../stage.ts';

/** Money back after the transfer: a line of its own in a later export, and books that balance at the end. */
export async function tellRefund(stage: Stage): Promise<void> {
  const { tell, controls, finance, gite, nina, book } = stage;
  tell.chapter({ fr: 'Recréditer après le virement', en: 'Credit back after the transfer' });
  const paid = book.find((entry) => entry.merchant === gite && entry.gross === 45_00);
  if (!paid) throw new NotAsTold('Nina’s payment is not in the book');
  const { paymentRequestId } = paid;

  await tell.step(
    { fr: 'Le gîte annule la demi-pension de Nina', en: 'the gîte cancels Nina’s half board' },
    async () => {
      const before = await availableOf(nina);
      const body = { reason: 'SERVICE_CANCELLED' as const };
      await gite.call('refundPaymentRequest', { params: { id: paymentRequestId }, body });
      await expectStatus(gite, paymentRequestId, 'REFUNDED');
      expectSame('credited', (await availableOf(nina)) - before, 45_00);
      const dueDate = nextSettlementDay(await today(stage));
      book.push({ merchant: gite, paymentRequestId, kind: 'REFUND', dueDate, gross: -45_00, fee: 0 });
      return expectPush(stage, paymentRequestId, 'REFUNDED');
    },
  );
  await tell.step(
    {
      fr: 'L’export suivant le déduit ; ce qui manque est reporté',
      en: 'the next export deducts it, or carries it on',
    },
    async () => {
      const refund = book.at(-1);
      const date = refund?.dueDate ?? '';
      await controls.advanceTo(`${date}T06:30:00Z`);
      const files = await downloadExport(finance, date);
      expectAddsUp(files);
      expectHolds(files, refund ? [refund] : [], stage);
      const outcome = outcomeOf(files, gite);
      return `${date}\u00a0: ${outcome['record']} ${euros(centsOf(outcome['net']))}`;
    },
  );
  await tell.step(
    { fr: 'L’audit refait tous les comptes et ne trouve rien à redire', en: 'the audit recomputes all: no finding' },
    async () => expectSame('findings', await controls.audit(), []),
  );
}
