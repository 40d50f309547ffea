import { ButtonLink } from '../../web/ui/button.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { codeWords } from '../device/words.ts';
import { ViewHeader } from '../shell/view-header.tsx';
import { addDeviceWords } from './add-device-words.ts';

/** The new device goes on by itself; nothing is left to do here. */
export function DeviceAdded({ name }: { name: string }) {
  const { title, done } = useWords(addDeviceWords);
  const { unnamed } = useWords(codeWords);
  return (
    <>
      <ViewHeader title={title} />
      <Notice tone="good" title={done.title({ name: name || unnamed })} live>
        <p>{done.lead}</p>
      </Notice>
      <ButtonLink href="/compte/appareils" look="primary" size="l" wide>
        {done.devices}
      </ButtonLink>
    </>
  );
}
