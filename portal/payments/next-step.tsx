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
import { TimeLeft } from '../confirm/time-left.tsx';
import { detailWords } from './detail-words.ts';

/** What is awaited, and of whom. */
export function NextStep({ payment }: { payment: PaymentRequest }) {
  const own = useWords(detailWords);
  const language = useLanguage();
  const now = useServerNow();
  const { id, status, clientDeadline, confirmBy } = payment;
  if (status === 'AWAITING_CLIENT') {
    return (
      <Card>
        <Stack>
          <h2>{own.waiting.title}</h2>
          <p>{own.waiting.lead({ until: formatUntil(clientDeadline, language, now) })}</p>
          <Row>
            <ButtonLink href={`/demandes/${id}`} look="primary">
              {own.waiting.follow}
            </ButtonLink>
          </Row>
        </Stack>
      </Card>
    );
  }
  if (status !== 'AWAITING_MERCHANT' || confirmBy === undefined) return null;
  return (
    <Card>
      <Stack>
        <h2>{own.held.title}</h2>
        <p>{own.held.lead({ amount: formatCents(heldAmount(payment), language) })}</p>
        <TimeLeft confirmBy={confirmBy} now={now} />
        <HoldActions payment={payment} />
      </Stack>
    </Card>
  );
}
