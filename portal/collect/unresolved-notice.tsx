import { failureWords } from '../../web/api/failure-words.ts';
import { Button } from '../../web/ui/button.tsx';
import { useFailureSentence } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { collectWords } from './words.ts';

interface Props {
  /** Why no answer came; undefined when the page was left meanwhile. */
  error: unknown;
  onRetry: () => void;
  onStartOver: () => void;
}

/** A request whose sending got no answer: the very same is sent again, or it is given up knowingly. */
export function UnresolvedNotice({ error, onRetry, onStartOver }: Props) {
  const own = useWords(collectWords);
  const { retry } = useWords(failureWords);
  const sentenceOf = useFailureSentence();
  return (
    <Stack>
      <Notice tone="warning" title={own.unresolved} live>
        <p>{error === null ? own.unresolvedLead : sentenceOf(error)}</p>
      </Notice>
      <Button look="primary" size="l" wide onPress={onRetry} autoFocus>
        {retry}
      </Button>
      <Button look="quiet" wide onPress={onStartOver}>
        {own.startOver}
      </Button>
      <p>{own.startOverLead}</p>
    </Stack>
  );
}
