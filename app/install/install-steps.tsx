import { AppWindow, Share, SquarePlus } from 'lucide-react';
import { Steps } from '../../web/ui/steps.tsx';
import { useWords } from '../../web/words/words.ts';
import { installWords } from './words.ts';

/** How an iPhone's page becomes an app: Safari alone may do it, so it is shown and not offered. */
export function InstallSteps() {
  const { steps } = useWords(installWords);
  const icons = [<Share key="share" />, <SquarePlus key="add" />, <AppWindow key="open" />];
  return <Steps steps={steps.map((step, index) => ({ ...step, icon: icons[index] }))} />;
}
