import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { HoldActions } from '../confirm/hold-actions.tsx';
import type { AskHold } from '../confirm/hold-dialog.tsx';
import { TimeLeft } from '../confirm/time-left.tsx';
import { useMerchant } from '../payment/use-merchant.ts';
import { followUpWords } from './words.ts';

/** The funds are held: the merchant's turn. */
export function Held({ payment, onAsk }: { payment: PaymentRequest; onAsk: AskHold }) {
  const own = useWords(followUpWords);
  const now = useServerNow();
  const { data: merchant } = useMerchant();
  return (
    <Card>
      <Stack>
        {payment.confirmBy !== undefined && <TimeLeft confirmBy={payment.confirmBy} now={now} />}
        <HoldActions payment={payment} onAsk={onAsk} />
        {merchant && <p>{own.transferAfterConfirming({ days: merchant.terms.leadBusinessDays })}</p>}
        <Link href="/a-confirmer">{own.toConfirm}</Link>
      </Stack>
    </Card>
  );
}
