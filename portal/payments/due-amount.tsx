import type { PaymentRequest } from '../../web/api/client.ts';
import { Money } from '../../web/ui/money.tsx';
import { useWords } from '../../web/words/words.ts';
import { stillDue } from './split.ts';
import { paymentsWords } from './words.ts';

/** What is still to be collected of a payment; in words when nothing is, or when it was settled. */
export function DueAmount({ payment }: { payment: PaymentRequest }) {
  const own = useWords(paymentsWords);
  const due = stillDue(payment);
  if (due > 0) {
    return (
      <strong>
        <Money of={due} />
      </strong>
    );
  }
  const isSettled = payment.status === 'VALIDATED' && (payment.complement?.settledAmount.value ?? 0) > 0;
  return isSettled ? own.settled : <Nothing />;
}

/** A dash to the eye, a word to the ear. */
export function Nothing() {
  const { none } = useWords(paymentsWords);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{none}</span>
    </>
  );
}
