import { CircleCheck } from 'lucide-react';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { ViewHeader } from '../shell/view-header.tsx';
import { activationWords } from './words.ts';

/** Nothing needs to be done, unless the code is forgotten. */
export function AlreadyActive({ goTo, onAgain }: { goTo: string; onAgain: () => void }) {
  const { active, again } = useWords(activationWords);
  return (
    <>
      <ViewHeader title={active.title} lead={active.lead} />
      <ButtonLink href={goTo} look="primary" size="l" wide icon={<CircleCheck aria-hidden="true" />}>
        {active.go}
      </ButtonLink>
      <Notice>
        <Stack space="s">
          <p>{active.why}</p>
          <div>
            <Button onPress={onAgain}>{again}</Button>
          </div>
        </Stack>
      </Notice>
    </>
  );
}
