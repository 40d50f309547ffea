import { useState } from 'react';
import { answer, type Schemas } from '../../web/api/client.ts';
import { Facts, Row } from '../../web/ui/layout.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { UnmaskButton } from '../unmask/unmask-button.tsx';
import type { Proposal } from './use-proposals.ts';
import { payeeNameWords } from './payee-name-words.ts';

/** Where the bank knows the account by a name that is like the proposed one: both, for who decides whether they are one. */
export function PayeeName({ proposal: { id, to } }: { proposal: Proposal }) {
  const own = useWords(payeeNameWords);
  const mayDo = useMay();
  const [seen, setSeen] = useState<Schemas['PayeeName']>();
  if (to['payeeCheck'] !== 'CLOSE_MATCH' || !mayDo('approve-bank-account')) return null;
  if (seen) {
    return (
      <Facts
        facts={[
          [own.proposed, <Verbatim key="proposed">{seen.proposed}</Verbatim>],
          [own.atBank, <Verbatim key="atBank">{seen.atBank}</Verbatim>],
        ]}
      />
    );
  }
  return (
    <Row>
      <UnmaskButton
        send={(api, body) =>
          answer(api.POST('/v1/back-office/proposals/{id}/payee-name', { params: { path: { id } }, body }))
        }
        onShown={setSeen}
        show={own.show}
      />
    </Row>
  );
}
