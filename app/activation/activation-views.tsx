import { useState } from 'react';
import { useLocation, useSearch, useSearchParams } from 'wouter';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { isIosTab } from '../device/platform.ts';
import { isActive, isEnrolled, type Device } from '../device/use-devices.ts';
import { ViewHeader } from '../shell/view-header.tsx';
import { ActivationFailure } from './activation-failure.tsx';
import { AlreadyActive } from './already-active.tsx';
import { CodeForm } from './code-form.tsx';
import { ExistingDevice } from './existing-device.tsx';
import { InstallFirst } from './install-first.tsx';
import { MethodChoice, type Method } from './method-choice.tsx';
import { returnPath } from './return-path.ts';
import { useEnrolled } from './use-enrolled.ts';
import { activationWords } from './words.ts';

interface Props {
  clientId: string;
  /** Of the key that this device has. */
  ownId: string | undefined;
  devices: readonly Device[];
  isLocked: boolean;
}

/** What there is to do for a device in this state. */
export function ActivationViews({ clientId, ownId, devices, isLocked }: Props) {
  const own = useWords(activationWords);
  const [, navigate] = useLocation();
  const goTo = returnPath(useSearch());
  const [method, chooseMethod] = useMethod();
  const [isInstalledLater, setInstalledLater] = useState(false);
  const [error, setError] = useState<unknown>();
  const finish = () => navigate(goTo, { replace: true });
  useEnrolled({ clientId, devices, onEnrolled: finish, onError: setError });

  // As it was when the page was opened: once that changes, the page is left.
  const [isKnown] = useState(() => ownId !== undefined && isEnrolled(devices, ownId));
  const others = devices.filter((device) => isActive(device) && device.id !== ownId);
  // Another device can add this one, but neither unlock the wallet nor set a code.
  const isCodeOnly = isLocked || isKnown || others.length === 0;
  if (isIosTab() && !isInstalledLater) return <InstallFirst onContinue={() => setInstalledLater(true)} />;
  if (isKnown && !isLocked && method === undefined) {
    return <AlreadyActive goTo={goTo} onAgain={() => chooseMethod('code')} />;
  }
  if (method === 'appareil' && !isCodeOnly) {
    return (
      <>
        <ViewHeader key="appareil" title={own.otherDevice.title} lead={own.otherDevice.lead} />
        <ActivationFailure error={error} />
        <ExistingDevice clientId={clientId} devices={devices} />
      </>
    );
  }
  return (
    <>
      <ViewHeader key={method} title={isKnown ? own.again : own.title} lead={isLocked ? undefined : own.lead} />
      <ActivationFailure error={error} />
      {isLocked && <Notice tone="warning">{own.locked}</Notice>}
      {ownId !== undefined && !isKnown && <Notice tone="warning">{own.revoked}</Notice>}
      {isCodeOnly || method === 'code' ? (
        <CodeForm clientId={clientId} isAgain={isKnown} others={others} onDone={finish} />
      ) : (
        <MethodChoice onChoose={chooseMethod} />
      )}
    </>
  );
}

/** The way in that was chosen: a part of the address, so that the browser's way back leads to the choice. */
function useMethod(): [Method | undefined, (method: Method) => void] {
  const [search, setSearch] = useSearchParams();
  const method = search.get('methode');
  return [
    method === 'code' || method === 'appareil' ? method : undefined,
    (method) =>
      setSearch((before) => {
        before.set('methode', method);
        return before;
      }),
  ];
}
