import { CheckCheck } from 'lucide-react';
import { cents, commission } from '../../contract/money.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './confirm-selection-dialog.module.css';
import { heldAmount, heldSum } from './held-amount.ts';
import { holdWords } from './hold-words.ts';
import { namesOf } from './names-of.ts';
import { SelectionResult } from './selection-result.tsx';
import { selectionWords } from './selection-words.ts';
import { TransferLead } from './transfer-lead.tsx';
import { useConfirmSelection, type Result } from './use-confirm-selection.ts';
import { confirmWords } from './words.ts';

interface Props {
  /** As they were when the question was asked: they stay here while they leave the queue. */
  holds: readonly PaymentRequest[];
  onClose: () => void;
}

/** What will happen to several holds; then what happened to each. */
export function ConfirmSelectionDialog({ holds, onClose }: Props) {
  const own = useWords(selectionWords);
  const { untitled } = useWords(confirmWords);
  const language = useLanguage();
  const { results, start } = useConfirmSelection(holds);
  const isAsked = results.size > 0;
  const isPending = [...results.values()].some(({ is }) => is === 'waiting');
  const failed = holds.filter(({ id }) => results.get(id)?.is === 'failed');
  const amount = formatCents(heldSum(holds), language);
  const count = holds.length;
  return (
    <Dialog title={isAsked ? own.resultTitle : own.title({ count })} isOpen onClose={() => !isPending && onClose()}>
      {isAsked ? (
        <Outcome holds={holds} results={results} isPending={isPending} />
      ) : (
        <p>{own.consequence({ count, amount })}</p>
      )}
      <ul className={styles.holds} aria-label={own.list} tabIndex={0}>
        {holds.map((hold) => (
          <li key={hold.id}>
            <span className={styles.what}>
              <bdi>{namesOf(hold)[0] ?? untitled}</bdi>
              <bdi className={styles.client}>{hold.clientIdentifier}</bdi>
            </span>
            <Money of={heldAmount(hold)} />
            <SelectionResult result={results.get(hold.id)} />
          </li>
        ))}
      </ul>
      {!isAsked && (
        <>
          <Totals holds={holds} />
          <TransferLead />
        </>
      )}
      <DialogActions>
        {(!isAsked || failed.length > 0) && (
          <Button isDisabled={isPending} onPress={onClose}>
            {isAsked ? own.close : own.back}
          </Button>
        )}
        {!isAsked || isPending ? (
          <Button look="primary" icon={<CheckCheck aria-hidden="true" />} isPending={isPending} onPress={start}>
            {own.confirm({ count, amount })}
          </Button>
        ) : failed.length > 0 ? (
          <Button look="primary" onPress={start}>
            {own.retry({ count: failed.length })}
          </Button>
        ) : (
          <Button look="primary" onPress={onClose}>
            {own.close}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** To the cent, what confirming all of them comes to. */
function Totals({ holds }: Pick<Props, 'holds'>) {
  const own = useWords(holdWords);
  const { fees } = useWords(selectionWords);
  const debited = heldSum(holds);
  const fee = holds.reduce((sum, hold) => sum + commission(cents(heldAmount(hold)), hold.commissionBps), 0);
  return (
    <Facts
      facts={[
        fee > 0 && [fees, <Money key="fee" of={-fee} />],
        [own.received, <Money key="received" of={debited - fee} />],
      ]}
    />
  );
}

interface OutcomeProps extends Pick<Props, 'holds'> {
  results: ReadonlyMap<string, Result>;
  isPending: boolean;
}

function Outcome({ holds, results, isPending }: OutcomeProps) {
  const own = useWords(selectionWords);
  const language = useLanguage();
  const all = [...results.values()];
  const confirmed = all.flatMap((result) => (result.is === 'confirmed' ? result.payment : []));
  const movedOn = all.filter(({ is }) => is === 'moved-on').length;
  const failed = all.filter(({ is }) => is === 'failed').length;
  const debited = confirmed.reduce((sum, { capturedAmount }) => sum + (capturedAmount?.value ?? 0), 0);
  if (isPending) {
    return (
      <p role="status">
        {own.progress({ done: all.filter(({ is }) => is !== 'waiting').length, count: holds.length })}
      </p>
    );
  }
  return (
    <Notice
      tone={failed > 0 ? 'bad' : movedOn > 0 ? 'warning' : 'good'}
      title={own.confirmed({ count: confirmed.length, amount: formatCents(debited, language) })}
      live
    >
      {movedOn > 0 && <p>{own.movedOn({ count: movedOn })}</p>}
      {failed > 0 && <p>{own.failed({ count: failed })}</p>}
    </Notice>
  );
}
