import { Download } from 'lucide-react';
import { Button } from '../../web/ui/button.tsx';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { isIosTab } from '../device/platform.ts';
import { InstallSteps } from './install-steps.tsx';
import { useInstall } from './installation.ts';
import { installWords } from './words.ts';

/** The App on the home screen: a button where the browser has one, what to do by hand on an iPhone, else nothing. */
export function InstallOffer() {
  const own = useWords(installWords);
  const install = useInstall();
  if (!install && !isIosTab()) return null;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        <p>{own.detail}</p>
        {install ? (
          <div>
            <Button icon={<Download aria-hidden="true" />} onPress={() => void install()}>
              {own.action}
            </Button>
          </div>
        ) : (
          <Disclosure summary={own.byHand}>
            <InstallSteps />
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
