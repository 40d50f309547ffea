import { ScanQrCode } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { Form } from '../../web/ui/form.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Steps } from '../../web/ui/steps.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ViewHeader } from '../shell/view-header.tsx';
import { addDeviceWords } from './add-device-words.ts';
import { parseDeviceLink } from './device-link.ts';
import { LinkScanner } from './link-scanner.tsx';

/** How to get here with a new device at hand: by its code, or by its link where there is no camera. */
export function PasteLink({ isCutOff }: { isCutOff: boolean }) {
  const { title, back, paste } = useWords(addDeviceWords);
  const [link, setLink] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isLink = parseDeviceLink(link) !== undefined;
  const [isScanning, setScanning] = useState(false);
  const open = (pasted: string) => {
    location.hash = pasted.trim().split('#').at(-1) ?? '';
  };
  const submit = () => {
    setChecked(true);
    if (isLink) open(link);
  };
  return (
    <>
      <BackLink href="/compte/appareils">{back}</BackLink>
      <ViewHeader title={title} lead={paste.lead} />
      {isCutOff && <Notice tone="warning">{paste.cutOff}</Notice>}
      <Steps steps={paste.steps} />
      <Button look="primary" size="l" wide icon={<ScanQrCode aria-hidden="true" />} onPress={() => setScanning(true)}>
        {paste.scan}
      </Button>
      {isScanning && <LinkScanner onScan={open} onClose={() => setScanning(false)} />}
      <Form onSubmit={submit}>
        <TextField
          label={paste.link}
          help={paste.or}
          error={isChecked && !isLink ? paste.notALink : undefined}
          autoComplete="off"
          inputMode="url"
          value={link}
          onChange={setLink}
        />
        <Button type="submit" wide>
          {paste.go}
        </Button>
      </Form>
    </>
  );
}
