import { failureWords } from '../../web/api/failure-words.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { useFailureSentence } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { DraftValues } from './initial-values.ts';
import { collectWords } from './words.ts';

interface Props {
  values: DraftValues;
  /** Why no answer came; null when the page was left meanwhile. */
  error: Error | null;
  onRetry: () => void;
  onStartOver: () => void;
}

/**
 * A request whose sending got no answer: the very same is sent again, or it is given up knowingly. Never by itself: whoever
 * comes back to the page may have been paid in cash meanwhile.
 */
export function UnresolvedNotice({ values, error, onRetry, onStartOver }: Props) {
  const own = useWords(collectWords);
  const { retry } = useWords(failureWords);
  const language = useLanguage();
  const sentenceOf = useFailureSentence();
  const { amount = 0, client, customer, identifier } = values;
  const who = customer || (client?.hint ?? identifier);
  return (
    <Stack>
      <Notice tone="warning" title={error === null ? own.unsent : own.unresolved} live>
        <p>
          {error === null ? own.unsentLead({ amount: formatCents(amount, language), client: who }) : sentenceOf(error)}
        </p>
      </Notice>
      <Button look="primary" size="l" wide onPress={onRetry} autoFocus>
        {error === null ? own.sendIt : retry}
      </Button>
      <Button look="quiet" wide onPress={onStartOver}>
        {own.giveUp}
      </Button>
      <p>{own.giveUpLead}</p>
    </Stack>
  );
}
