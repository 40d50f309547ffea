import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { Card, Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { refundWords } from './refund-words.ts';

/** The way back from a validated payment. */
export function RefundCard({ payment, onDone }: { payment: PaymentRequest; onDone: () => void }) {
  const own = useWords(refundWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <Stack>
        <h2>{own.heading}</h2>
        <p>{own.offer[payment.reversal === 'VOID' ? 'void' : 'refund']}</p>
        <Row>
          <Button look="danger" icon={<Undo2 aria-hidden="true" />} onPress={() => setOpen(true)}>
            {own.title}
          </Button>
        </Row>
      </Stack>
      {isOpen && (
        <RefundDialog
          payment={payment}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </Card>
  );
}
