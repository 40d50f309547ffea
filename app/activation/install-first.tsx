import { AppWindow, Share, SquarePlus } from 'lucide-react';
import { Button } from '../../web/ui/button.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Steps } from '../../web/ui/steps.tsx';
import { useWords } from '../../web/words/words.ts';
import { activationWords } from './words.ts';

/** How an iPhone's page becomes an app: Safari alone may do it, so it is shown and not offered. */
export function InstallSteps() {
  const { steps } = useWords(activationWords).install;
  const icons = [<Share key="share" />, <SquarePlus key="add" />, <AppWindow key="open" />];
  return <Steps steps={steps.map((step, index) => ({ ...step, icon: icons[index] }))} />;
}

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
