import { entriesOf, type Figures } from '../figures/figures.ts';
import { figuresOf } from '../figures/figures-of.ts';
import type { Payment } from '../payment/payment.ts';
import type { Side, Statements } from './statements.ts';

/** The figures of a merchant by day are those of its payments, as soon as all of them are counted. */
export function figuresOfPayments(statements: Statements, whole: ReadonlySet<string>) {
  const tell = (side: Side, merchantId: string, figures: Figures) => {
    if (!whole.has(merchantId)) return;
    for (const [day, ofDay] of entriesOf(figures)) {
      for (const [counter, sum] of Object.entries(ofDay))
        statements.sum(side, 'figures-differ-from-payments', `${merchantId} ${day} ${counter}`, sum);
    }
  };
  return {
    takePayment: (payment: Payment): void => tell('expected', payment.merchantId, figuresOf(payment)),
    takeFigures: (merchantId: string, figures: Figures): void => tell('actual', merchantId, figures),
  };
}
