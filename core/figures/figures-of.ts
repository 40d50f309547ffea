import { commission, negate, type Cents } from '../../contract/money.ts';
import { nextSettlementDay } from '../calendar/business-days.ts';
import type { Capture, Payment } from '../payment/payment.ts';
import { parisDate, type LocalDate } from '../time.ts';
import { sumFigures, type DayFigures, type Figures } from './figures.ts';

/**
 * What a payment adds to the figures of its merchant, as it stands: all that is counted of it, on every day on which it is. A
 * payment never comes back to a state in which it was counted otherwise.
 */
export function figuresOf(payment: Payment): Figures {
  const asked = {
    [`${payment.status}:count`]: 1,
    [`${payment.status}:amount`]: payment.amount,
    ...ofItsState(payment),
  } satisfies DayFigures;
  return sumFigures([on(parisDate(payment.createdAt), asked), ...ofItsCapture(payment)]);
}

const on = (day: LocalDate, figures: DayFigures): Figures => ({ [day]: figures });

function ofItsState(payment: Payment): DayFigures {
  if (payment.status === 'AWAITING_MERCHANT') return { held: payment.authorisedAmount };
  if (payment.status !== 'VALIDATED') return {};
  return { captured: payment.capturedAmount, capturedFee: feeOf(payment) };
}

function ofItsCapture(payment: Payment): Figures[] {
  if (payment.status !== 'VALIDATED' && payment.status !== 'REFUNDED') return [];
  const { capturedAmount: gross, validatedAt, dueDate } = payment;
  const fee = feeOf(payment);
  const captured = [
    on(parisDate(validatedAt), { validatedCount: 1, validatedGross: gross }),
    on(dueDate, { dueCount: 1, dueGross: gross, dueFee: fee }),
  ];
  if (payment.status === 'VALIDATED') return captured;
  const refundedOn = parisDate(payment.endedAt);
  return [
    ...captured,
    on(refundedOn, { refunded: gross }),
    on(nextSettlementDay(refundedOn), { dueRefundCount: 1, dueGross: negate(gross), dueFee: negate(fee) }),
  ];
}

const feeOf = ({ capturedAmount, commissionBps }: Capture & Pick<Payment, 'commissionBps'>): Cents =>
  commission(capturedAmount, commissionBps);
