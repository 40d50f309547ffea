import { formatCents } from '../../web/format/money.ts';
import { Facts, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { closingWords } from './closing-words.ts';
import type { Closing } from './use-closing.ts';

interface Props {
  closing: Closing;
  /** Its transfers are withheld now. */
  isPaused: boolean;
}

/** What is still open and owed, and what ends with the establishment. */
export function ClosingFacts({ closing, isPaused }: Props) {
  const own = useWords(closingWords);
  const language = useLanguage();
  const { awaitingClient, awaitingMerchant, moreOpen, due, debt, isLast } = closing;
  const counted = (count: number) => (moreOpen ? own.orMore({ count }) : String(count));
  return (
    <Stack>
      <Facts
        facts={[
          [own.awaitingClient, counted(awaitingClient)],
          [own.awaitingMerchant, counted(awaitingMerchant)],
          [own.due, formatCents(due.value, language)],
          debt.value > 0 && [own.debt, formatCents(debt.value, language)],
        ]}
      />
      <Notice tone="warning" title={own.forGood}>
        {isPaused && <p>{own.withheld}</p>}
        {debt.value > 0 && <p>{own.stillOwed}</p>}
        {isLast && <p>{own.isLast}</p>}
      </Notice>
    </Stack>
  );
}
