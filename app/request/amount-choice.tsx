import { useEffect, useRef } from 'react';
import { formatCents } from '../../web/format/money.ts';
import { ChoiceGroup } from '../../web/ui/choice.tsx';
import { Money } from '../../web/ui/money.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { tell, useWords } from '../../web/words/words.ts';
import styles from './amount-choice.module.css';
import { chosenCents, mostCents, type AmountDraft, type AmountLimits, type AmountProblem } from './chosen-amount.ts';
import { Keypad } from './keypad.tsx';
import { hasFinePointer } from './pointer.ts';
import { pressAmountKey } from './type-amount.ts';
import { requestWords } from './words.ts';

interface Props {
  limits: AmountLimits;
  draft: AmountDraft;
  onDraft: (draft: AmountDraft) => void;
  problem: AmountProblem | undefined;
  /** Somebody wants to go on: what is missing is said too. */
  isAsked: boolean;
}

/** As much as possible with one press, or another amount; what it leaves to pay otherwise is said at once. */
export function AmountChoice({ limits, draft, onDraft, problem, isAsked }: Props) {
  const { amount: own } = useWords(requestWords);
  const language = useLanguage();
  const section = useRef<HTMLDivElement>(null);
  const isOther = draft.choice === 'other';
  useInSight(section, isOther);
  const most = formatCents(mostCents(limits), language);
  const asked = formatCents(limits.asked, language);
  const available = formatCents(limits.available, language);
  const cents = chosenCents(draft, limits);
  const remainder = problem === undefined && cents !== undefined ? limits.asked - cents : undefined;
  const isSaid = problem !== undefined && (isAsked || problem === 'over-asked' || problem === 'over-available');
  return (
    <div className={styles.choice} ref={section}>
      <ChoiceGroup
        label={own.title}
        look="chips"
        value={draft.choice}
        onChange={(choice) => onDraft({ ...draft, choice })}
        choices={[
          {
            value: 'most',
            title: limits.available < limits.asked ? own.mine({ amount: most }) : own.all({ amount: most }),
          },
          { value: 'other', title: own.other },
        ]}
      />
      {isOther && (
        <>
          <TextField
            label={own.field}
            size="l"
            inputMode="decimal"
            autoComplete="off"
            // On a phone this would call up its own keyboard, over the keys below.
            autoFocus={hasFinePointer()}
            value={draft.text}
            onChange={(text) => onDraft({ ...draft, text })}
            error={isSaid ? tell(own.problems[problem], { asked, available }) : undefined}
            after={<span aria-hidden="true">€</span>}
          />
          <Keypad withMark onKey={(key) => onDraft({ ...draft, text: pressAmountKey(draft.text, key) })} />
        </>
      )}
      <p className={styles.remainder} role="status">
        <span>{own.remainder}</span>
        {remainder === undefined ? <span aria-hidden="true">–</span> : <Money of={remainder} size="l" />}
      </p>
      <p className={styles.available}>{own.available({ amount: available })}</p>
    </div>
  );
}

/** What opens below must be seen, with what goes on from there. */
function useInSight(ref: React.RefObject<HTMLElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) ref.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    wasOpen.current = isOpen;
  }, [ref, isOpen]);
}
