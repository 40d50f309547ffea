import { RotateCw } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { Row } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMakeAgain } from '../payments/use-make-again.ts';
import { followUpWords } from './words.ts';

/** It has ended without a payment: the way on. */
export function Ended({ payment }: { payment: PaymentRequest }) {
  const own = useWords(followUpWords);
  const makeAgain = useMakeAgain(payment);
  return (
    <Row>
      <Button look="primary" size="l" icon={<RotateCw aria-hidden="true" />} onPress={makeAgain}>
        {own.makeAgain}
      </Button>
      <ButtonLink href="/" size="l">
        {own.newRequest}
      </ButtonLink>
    </Row>
  );
}
