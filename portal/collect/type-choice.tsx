import { CalendarCheck, CalendarClock, Hourglass, Zap } from 'lucide-react';
import type { PaymentType } from '../../web/api/client.ts';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './type-choice.module.css';
import { collectWords } from './words.ts';

const types = [
  { type: 'IMMEDIATE', icon: Zap },
  { type: 'DEFERRED', icon: Hourglass },
  { type: 'PRE_RESERVATION', icon: CalendarCheck },
  { type: 'DEFERRED_PRE_RESERVATION', icon: CalendarClock },
] as const;

/** The four types, and of the chosen one what it is, where there is room with an example. */
export function TypeChoice({ value, onChange }: { value: PaymentType; onChange: (type: PaymentType) => void }) {
  const own = useWords(collectWords);
  const names = useWords(paymentTypeWords);
  return (
    <ChoiceGroup
      look="tiles"
      label={own.type}
      value={value}
      onChange={onChange}
      choices={types.map(({ type, icon: Icon }) => ({ value: type, title: names[type], icon: <Icon /> }))}
      help={
        <>
          {own.types[value].help} <span className={styles.example}>{own.types[value].example}</span>
        </>
      }
    />
  );
}
