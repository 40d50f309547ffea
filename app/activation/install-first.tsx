import { Button } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { InstallSteps } from '../install/install-steps.tsx';
import { ViewHeader } from '../shell/view-header.tsx';
import { activationWords } from './words.ts';

/** On an iPhone, before a key is made that Safari would clear. */
export function InstallFirst({ onContinue }: { onContinue: () => void }) {
  const { install } = useWords(activationWords);
  return (
    <>
      <ViewHeader title={install.title} lead={install.lead} />
      <InstallSteps />
      <Notice tone="warning">{install.anywayWarning}</Notice>
      <Button onPress={onContinue}>{install.anyway}</Button>
    </>
  );
}
