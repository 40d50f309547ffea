import { Plus, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { AmountField } from '../../web/ui/amount-field.tsx';
import { Button } from '../../web/ui/button.tsx';
import { focusFirstInvalid } from '../../web/ui/focus-first-invalid.ts';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { SelectField } from '../../web/ui/select-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { complementWords } from './complement-words.ts';
import styles from './complement.module.css';
import { firstParts, freeMeans, settledOf, settlementsOf, withOneMore, type Part } from './split.ts';

interface Props {
  payment: PaymentRequest;
  isPending: boolean;
  onSave: (settlements: ReturnType<typeof settlementsOf>) => void;
  onCancel: () => void;
}

/** The remainder in several parts, each by its means; together at most the remainder. */
export function ComplementSplit({ payment, isPending, onSave, onCancel }: Props) {
  const own = useWords(complementWords);
  const { means: names } = useWords(paymentWords);
  const language = useLanguage();
  const [parts, setParts] = useState<readonly Part[]>(() => firstParts(payment));
  const [isEmptyTold, tellEmpty] = useState(false);
  const remainder = payment.remainder?.value ?? 0;
  const due = remainder - settledOf(parts);
  const mayBeEmpty = payment.complement !== undefined;

  const change = (id: number, part: Partial<Part>) =>
    setParts(parts.map((old) => (old.id === id ? { ...old, ...part } : old)));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A line that cannot be read would be left out without a word.
    if (due < 0 || focusFirstInvalid(event.currentTarget)) return;
    const settlements = settlementsOf(parts);
    if (settlements.length === 0 && !mayBeEmpty) tellEmpty(true);
    else onSave(settlements);
  };

  return (
    <form onSubmit={save} noValidate>
      <Stack>
        <ul className={styles.parts}>
          {parts.map(({ id, means, cents }) => (
            <li key={id} className={styles.part}>
              <SelectField
                label={own.means}
                value={means}
                onChange={(chosen) => change(id, { means: chosen })}
                options={[means, ...freeMeans(parts)].map((value) => ({ value, title: names[value] }))}
              />
              <AmountField label={own.amount} value={cents} onChange={(typed) => change(id, { cents: typed })} />
              {cents === undefined && due > 0 ? (
                <Button
                  look="quiet"
                  aria-label={own.fillWhat({ amount: formatCents(due, language) })}
                  onPress={() => change(id, { cents: due })}
                >
                  {own.fill({ amount: formatCents(due, language) })}
                </Button>
              ) : (
                <Button
                  look="quiet"
                  aria-label={own.remove({ means: names[means] })}
                  onPress={() => setParts(parts.filter((part) => part.id !== id))}
                >
                  <Trash2 aria-hidden="true" />
                </Button>
              )}
            </li>
          ))}
        </ul>
        {freeMeans(parts).length > 0 && (
          <Row>
            <Button
              look="quiet"
              icon={<Plus aria-hidden="true" />}
              onPress={() => setParts(withOneMore(parts, remainder))}
            >
              {own.add}
            </Button>
          </Row>
        )}
        <div role="status">
          {due < 0 ? (
            <Notice tone="bad" title={own.over({ amount: formatCents(-due, language) })} />
          ) : isEmptyTold && due === remainder ? (
            <Notice tone="bad" title={own.empty} />
          ) : (
            <Notice tone={due > 0 ? 'warning' : 'good'}>
              {due > 0 ? own.settledInPart({ due: formatCents(due, language) }) : own.settledInFull}
            </Notice>
          )}
        </div>
        <Row>
          <Button look="primary" type="submit" isPending={isPending}>
            {own.save}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {own.cancel}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
