import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { SupportContact } from '../../web/contact/support-contact.tsx';
import { formatBasisPoints } from '../../web/format/percent.ts';
import { Badge, type Tone } from '../../web/ui/badge.tsx';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { Card, Facts, Row, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords, type ReimbursementStatus } from '../payment/payment-words.ts';
import { TransferSentence } from '../payment/transfer-sentence.tsx';
import { reimbursementWords } from './reimbursement-words.ts';
import styles from './reimbursement-card.module.css';

const tones: Record<ReimbursementStatus, Tone> = {
  SCHEDULED: 'waiting',
  EXPORTED: 'waiting',
  PAID: 'good',
  REJECTED: 'bad',
  RETURNED: 'bad',
  NETTED: 'neutral',
};

/** No day on which the money arrives can be told of these. */
const failed: ReadonlySet<ReimbursementStatus> = new Set(['REJECTED', 'RETURNED', 'NETTED']);

interface Props {
  reimbursement: NonNullable<PaymentRequest['reimbursement']>;
  commissionBps: number;
}

/** When the money arrives, how much of it and why, and how to find it on the bank statement. */
export function ReimbursementCard({ reimbursement, commissionBps }: Props) {
  const own = useWords(reimbursementWords);
  const { reimbursements: statuses } = useWords(paymentWords);
  const language = useLanguage();
  const { status, gross, fee, net, endToEndId, id } = reimbursement;
  return (
    <Card>
      <Stack>
        <Row spread>
          <h2>{own.title}</h2>
          <Badge tone={tones[status]}>{statuses[status]}</Badge>
        </Row>
        <div>
          {!failed.has(status) && (
            <p className={styles.when}>
              <TransferSentence reimbursement={reimbursement} />
            </p>
          )}
          <p>{own.explained[status]}</p>
          {tones[status] === 'bad' && <SupportContact />}
        </div>
        <Facts
          facts={[
            [own.gross, <Money key="gross" of={gross} />],
            fee.value > 0 && [
              own.commission({ rate: formatBasisPoints(commissionBps, language) }),
              <Money key="fee" of={-fee.value} />,
            ],
            [own.net, <Money key="net" of={net} />],
          ]}
        />
        {endToEndId !== undefined && (
          <div className={styles.reference}>
            <p>
              <span className={styles.term}>{own.endToEndId}</span>
              <code translate="no">{endToEndId}</code>
            </p>
            <CopyButton text={endToEndId}>{own.copy}</CopyButton>
          </div>
        )}
        <Link href={id === undefined ? '/remboursements' : `/remboursements/${id}`}>
          {id === undefined ? own.seeAll : own.see}
        </Link>
      </Stack>
    </Card>
  );
}
