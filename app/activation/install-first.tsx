import { Button } from '../../web/ui/button.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { InstallSteps } from '../install/install-steps.tsx';
import { activationWords } from './words.ts';

/** On an iPhone, before a key is made that Safari would clear. */
export function InstallFirst({ onContinue }: { onContinue: () => void }) {
  const { install } = useWords(activationWords);
  return (
    <>
      <PageHeader title={install.title} lead={install.lead} />
      <InstallSteps />
      <Notice tone="warning">{install.anywayWarning}</Notice>
      <Button onPress={onContinue}>{install.anyway}</Button>
    </>
  );
}
