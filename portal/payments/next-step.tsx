import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { formatUntil } from '../../web/format/until.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { heldAmount } from '../confirm/held-amount.ts';
import { HoldActions } from '../confirm/hold-actions.tsx';
import { useHoldDialog, type AskHold } from '../confirm/hold-dialog.tsx';
import { TimeLeft } from '../confirm/time-left.tsx';
import { detailWords } from './detail-words.ts';

/** What is awaited, and of whom. */
export function NextStep({ payment }: { payment: PaymentRequest }) {
  const { ask, dialog } = useHoldDialog();
  return (
    <>
      {payment.status === 'AWAITING_CLIENT' && <ClientsTurn payment={payment} />}
      {payment.status === 'AWAITING_MERCHANT' && <YourTurn payment={payment} onAsk={ask} />}
      {dialog}
    </>
  );
}

function ClientsTurn({ payment: { id, clientDeadline } }: { payment: PaymentRequest }) {
  const { waiting } = useWords(detailWords);
  const language = useLanguage();
  const now = useServerNow();
  return (
    <Card>
      <Stack>
        <h2>{waiting.title}</h2>
        <p>{waiting.lead({ until: formatUntil(clientDeadline, language, now) })}</p>
        <Row>
          <ButtonLink href={`/demandes/${id}`} look="primary">
            {waiting.follow}
          </ButtonLink>
        </Row>
      </Stack>
    </Card>
  );
}

function YourTurn({ payment, onAsk }: { payment: PaymentRequest; onAsk: AskHold }) {
  const { held } = useWords(detailWords);
  const language = useLanguage();
  const now = useServerNow();
  return (
    <Card>
      <Stack>
        <h2>{held.title}</h2>
        <p>{held.lead({ amount: formatCents(heldAmount(payment), language) })}</p>
        <TimeLeft confirmBy={payment.confirmBy ?? ''} now={now} />
        <HoldActions payment={payment} onAsk={onAsk} />
      </Stack>
    </Card>
  );
}
