import { RotateCcw } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { paymentWords, statusTones } from '../payment/payment-words.ts';
import { useWhyEnded } from '../payment/use-why-ended.ts';
import { detailWords } from './detail-words.ts';
import styles from './payment-detail.module.css';
import { useMakeAgain } from './use-make-again.ts';

interface Props {
  payment: PaymentRequest;
  /** It has just ended by what was done here: a screen reader goes on from here. */
  isNew: boolean;
}

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** Why there is no payment, or no more, and the way to another one. */
export function EndedNotice({ payment, isNew }: Props) {
  const own = useWords(detailWords);
  const { statuses } = useWords(paymentWords);
  const why = useWhyEnded(payment);
  const makeAgain = useMakeAgain(payment);
  if (why === undefined) return null;
  return (
    <div ref={isNew ? takeFocus : undefined} tabIndex={-1} className={styles.ended}>
      <Notice tone={statusTones[payment.status] === 'bad' ? 'warning' : 'info'} title={statuses[payment.status]}>
        <p>{why}</p>
        {payment.message !== undefined && (
          <p>
            {own.message}{' '}
            <q>
              <bdi>{payment.message}</bdi>
            </q>
          </p>
        )}
      </Notice>
      <Button icon={<RotateCcw aria-hidden="true" />} onPress={makeAgain}>
        {own.again}
      </Button>
    </div>
  );
}
