import { CheckCheck } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { heldSum } from './held-amount.ts';
import type { AskHold } from './hold-dialog.tsx';
import { HoldRow } from './hold-row.tsx';
import { answerable, queueOf, type QueueFilter } from './queued-holds.ts';
import styles from './queue.module.css';
import { confirmWords } from './words.ts';

/** So few look lost in two columns. */
export const oneColumnMax = 10;

interface Props {
  holds: readonly PaymentRequest[];
  filter: QueueFilter;
  onAsk: AskHold;
  onAskAll: (holds: readonly PaymentRequest[]) => void;
}

/** The holds to answer, the most urgent first; several can be confirmed at once. */
export function Queue({ holds, filter, onAsk, onAskAll }: Props) {
  const own = useWords(confirmWords);
  const language = useLanguage();
  const now = useServerNow(10_000);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = queueOf(holds, filter, now);
  const open = answerable(shown, now);
  // What is not seen is not confirmed: the filter narrows the selection too.
  const chosen = open.filter(({ id }) => selected.has(id));
  const total = formatCents(heldSum(chosen), language);
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(selected);
    for (const id of ids) next[isChosen ? 'add' : 'delete'](id);
    setSelected(next);
  };
  const rowsEach = Math.ceil(shown.length / 2);
  return (
    <>
      <div className={styles.bar}>
        {holds.length > 1 && (
          <Checkbox
            label={own.chooseAll}
            isSelected={open.length > 0 && chosen.length === open.length}
            onChange={(isChosen) =>
              choose(
                open.map(({ id }) => id),
                isChosen,
              )
            }
          />
        )}
        <p role="status" className={styles.count}>
          {shown.length === 0
            ? own.noneFound
            : own.count({ count: shown.length, amount: formatCents(heldSum(shown), language) })}
        </p>
        {holds.length > 1 && (
          <Button
            look="primary"
            icon={<CheckCheck aria-hidden="true" />}
            isDisabled={chosen.length === 0}
            onPress={() => onAskAll(chosen)}
          >
            {chosen.length === 0 ? own.confirmNone : own.confirmChosen({ count: chosen.length, amount: total })}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ul
          className={shown.length > oneColumnMax ? styles.columns : styles.list}
          style={{ '--rows': rowsEach } as CSSProperties}
          aria-label={own.list}
        >
          {shown.map((hold) => (
            <HoldRow
              key={hold.id}
              payment={hold}
              now={now}
              isSelected={selected.has(hold.id)}
              onSelect={(isSelected) => choose([hold.id], isSelected)}
              onAsk={onAsk}
            />
          ))}
        </ul>
      )}
    </>
  );
}
