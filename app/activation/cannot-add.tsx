import { ButtonLink } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { isIosTab } from '../device/platform.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ViewHeader } from '../shell/view-header.tsx';
import { addDeviceWords } from './add-device-words.ts';
import { activationPath } from './return-path.ts';

type Props = { because: 'itself' } | { because: 'notHere'; hash: string };

/** Why this device cannot add the one of the link, and what to do. */
export function CannotAdd(props: Props) {
  const own = useWords(addDeviceWords);
  return (
    <>
      <BackLink href="/compte/appareils">{own.back}</BackLink>
      <ViewHeader title={own.title} />
      <Notice tone="warning">{own[props.because]}</Notice>
      {props.because === 'notHere' && (
        <>
          {/* The camera opens links in the browser, which knows nothing of the app on the home screen. */}
          {isIosTab() && <Notice>{own.notInThisTab}</Notice>}
          <ButtonLink href={activationPath(`/compte/appareils/ajouter${props.hash}`)} look="primary" wide>
            {own.activate}
          </ButtonLink>
        </>
      )}
    </>
  );
}
