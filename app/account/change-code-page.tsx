import { useState } from 'react';
import { useIssuer } from '../../web/contact/use-issuer.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Disclosure } from '../../web/ui/disclosure.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { activationPath } from '../activation/return-path.ts';
import DeviceFailure from '../device/device-failure.tsx';
import { useDevice, useMe } from '../device/use-device.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ViewHeader } from '../shell/view-header.tsx';
import { ChangeCodeForm } from './change-code-form.tsx';
import { changeCodeWords } from './change-code-words.ts';

/** Another code for all payments, with the one in force and this device. */
export default function ChangeCodePage() {
  const own = useWords(changeCodeWords);
  const issuer = useIssuer();
  const { data: me, ...meQuery } = useMe();
  const { data: ownKey, ...keyQuery } = useDevice();
  const [isChanged, setChanged] = useState(false);
  const error = meQuery.error ?? keyQuery.error;
  if (isChanged) {
    return (
      <>
        <ViewHeader key="changed" title={own.title} />
        <Notice tone="good" title={own.done.title} live>
          {own.done.lead}
        </Notice>
        <ButtonLink href="/compte" look="primary" size="l" wide>
          {own.done.back}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <BackLink href="/compte">{own.account}</BackLink>
      <PageHeader title={own.title} lead={own.lead} />
      {error && <DeviceFailure error={error} onRetry={() => void (meQuery.error ? meQuery : keyQuery).refetch()} />}
      {!error && (!me || ownKey === undefined) && <Skeleton />}
      {ownKey === null && (
        <>
          <Notice tone="warning">{own.notHere.lead}</Notice>
          <ButtonLink href={activationPath('/compte/code')} look="primary" size="l" wide>
            {own.notHere.activate}
          </ButtonLink>
        </>
      )}
      {me && ownKey && (
        <>
          <ChangeCodeForm clientId={me.id} onChanged={() => setChanged(true)} />
          <Disclosure summary={own.forgotten}>
            <p>{own.forgottenAnswer({ issuer })}</p>
            <div>
              <ButtonLink href={activationPath('/compte/code')}>{own.activate}</ButtonLink>
            </div>
          </Disclosure>
        </>
      )}
    </>
  );
}
