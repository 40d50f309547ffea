import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLive } from '../../web/live/use-live.ts';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { Row, Skeleton } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { QrCode } from '../../web/ui/qr-code.tsx';
import { Steps } from '../../web/ui/steps.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { forgetDeviceKey, pendingKey, type DeviceKey } from '../device/device-key.ts';
import { platformName } from '../device/platform.ts';
import { isActive, useDevicesQuery, type Device } from '../device/use-devices.ts';
import { ShareButton } from '../share/share-button.tsx';
import { ActivationFailure } from './activation-failure.tsx';
import { checkCode } from './check-code.ts';
import { CheckCode } from './check-code-text.tsx';
import { deviceLink } from './device-link.ts';
import { activationWords } from './words.ts';

/** This device's key, offered to one that can add it; looks until it has. */
export function ExistingDevice({ clientId, devices }: { clientId: string; devices: readonly Device[] }) {
  const { otherDevice: own, form } = useWords(activationWords);
  const language = useLanguage();
  const [name, setName] = useState(() => platformName(navigator, language));
  const { isConnectionLost } = useLive({ ...useDevicesQuery(), isTold: false });
  const { data: offer, error } = useQuery({
    queryKey: ['device-offer', clientId],
    queryFn: async () => {
      const { id, publicKey } = await keyToOffer(clientId, devices);
      return { publicKey, check: await checkCode(clientId, id) };
    },
    staleTime: Infinity,
    // Once taken up it is no longer the one to offer.
    gcTime: 0,
  });
  if (error) return <ActivationFailure error={error} />;
  if (!offer) return <Skeleton />;
  const link = deviceLink(location.origin, { publicKey: offer.publicKey, name });
  return (
    <>
      <TextField
        label={form.deviceName}
        help={form.deviceNameHelp}
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <Steps
        steps={[
          {
            title: own.open,
            detail: own.openDetail,
            content: (
              <>
                <QrCode text={link} label={own.qrCode} />
                <Row>
                  <CopyButton text={link}>{own.copy}</CopyButton>
                  <ShareButton text={link}>{own.share}</ShareButton>
                </Row>
              </>
            ),
          },
          { title: own.compare, detail: own.compareDetail, content: <CheckCode code={offer.check} /> },
          { title: own.confirm, detail: own.confirmDetail },
        ]}
      />
      <Notice tone={isConnectionLost ? 'warning' : 'info'} live>
        {isConnectionLost ? own.lost : own.waiting}
      </Notice>
    </>
  );
}

/** The pending key, unless it was added and revoked since: then a new one. */
async function keyToOffer(clientId: string, devices: readonly Device[]): Promise<DeviceKey> {
  const pending = await pendingKey(clientId);
  if (!devices.some((device) => device.id === pending.id && !isActive(device))) return pending;
  await forgetDeviceKey(clientId);
  return pendingKey(clientId);
}
