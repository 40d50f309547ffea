import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { activationPath } from '../activation/return-path.ts';
import DeviceFailure from '../device/device-failure.tsx';
import { useDevice, useMe } from '../device/use-device.ts';
import { isActive, useDevices, type Device } from '../device/use-devices.ts';
import { codeWords } from '../device/words.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { DeviceCard } from './device-card.tsx';
import styles from './devices-page.module.css';
import { devicesWords } from './devices-words.ts';
import { FormerDevices } from './former-devices.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** The devices that can pay in the client's name, to be looked through and revoked. */
export default function DevicesPage() {
  const own = useWords(devicesWords);
  const { unnamed } = useWords(codeWords);
  const { data: me } = useMe();
  const { data: ownKey, ...keyQuery } = useDevice();
  const { data: devices, error, refetch } = useDevices();
  const [asked, setAsked] = useState<Device>();
  const [revoked, setRevoked] = useState<Device>();
  const said = revoked && own.revoke.done({ name: revoked.name ?? unnamed });
  useEffect(() => {
    // The button that had the focus goes with its device.
    if (revoked) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [revoked]);
  const active = devices?.items.filter(isActive) ?? [];
  const isHere = ({ id }: Device) => id === ownKey?.id;
  const canPayHere = active.some(isHere);
  return (
    <>
      <BackLink href="/compte">{own.account}</BackLink>
      <PageHeader title={own.title} lead={active.length > 0 ? own.lead : undefined} />
      {revoked && <Notice tone="good">{said}</Notice>}
      <span role="status" className="visually-hidden">
        {said}
      </span>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!devices && !error && <Skeleton />}
      {active.length > 0 && (
        <ul className={styles.devices} aria-label={own.list}>
          {active.map((device) => (
            <DeviceCard key={device.id} device={device} isHere={isHere(device)} onRevoke={() => setAsked(device)} />
          ))}
        </ul>
      )}
      {ownKey === undefined && <DeviceFailure error={keyQuery.error} onRetry={() => void keyQuery.refetch()} />}
      {devices && ownKey !== undefined && <NextDevice canPayHere={canPayHere} hasNone={active.length === 0} />}
      {devices && <FormerDevices devices={devices.items.filter((device) => !isActive(device))} />}
      {me && asked && (
        <RevokeDialog
          clientId={me.id}
          device={asked}
          isHere={isHere(asked)}
          isLast={active.length === 1}
          onClose={() => setAsked(undefined)}
          onRevoked={() => {
            setRevoked(asked);
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

/** A device that can pay may add others; one that cannot is activated first. */
function NextDevice({ canPayHere, hasNone }: { canPayHere: boolean; hasNone: boolean }) {
  const { add, addDetail, none, notHere } = useWords(devicesWords);
  if (canPayHere) {
    return (
      <Stack space="s">
        <p>{addDetail}</p>
        <ButtonLink href="/compte/appareils/ajouter" wide icon={<Plus aria-hidden="true" />}>
          {add}
        </ButtonLink>
      </Stack>
    );
  }
  return (
    <Stack>
      <Notice title={hasNone ? none.title : undefined}>{hasNone ? none.lead : notHere}</Notice>
      <ButtonLink href={activationPath('/compte/appareils')} look="primary" size="l" wide>
        {none.action}
      </ButtonLink>
    </Stack>
  );
}
